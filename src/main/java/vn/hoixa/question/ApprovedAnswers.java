package vn.hoixa.question;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.review.Approvals;
import vn.hoixa.review.Audience;
import vn.hoixa.review.Ticket;

/** Finds answers that officers approved ("câu trả lời đã duyệt"), by procedure or by words in the text. */
@Component
public class ApprovedAnswers {
    private final JdbcClient jdbc;
    private final Approvals approvals;

    ApprovedAnswers(JdbcClient jdbc, Approvals approvals) {
        this.jdbc = jdbc;
        this.approvals = approvals;
    }

    /**
     * An approved answer.
     *
     * @param about the procedure its question was taken to be about; empty where none was found
     * @param text what its askers got
     */
    public record ApprovedAnswer(
            UUID question,
            Ticket ticket,
            Instant at,
            Optional<ProcedureCode> about,
            Approvals.Approved approval,
            UUID text) {
        /** Whether it was approved for its own askers only. */
        public boolean isPrivate() {
            return approval.audience() == Audience.PRIVATE;
        }
    }

    /** Answers approved since a moment whose question was taken to be about some procedure, latest first. */
    public List<ApprovedAnswer> aboutProcedures(Instant since) {
        return read(jdbc.sql(SELECT + """
            AND decided_at >= ? AND candidates #>> '{0,code,value}' IS NOT NULL ORDER BY decided_at DESC
            """).param(QuestionRows.utc(since)));
    }

    /** Answers approved since a moment whose text holds any of these words literally. */
    public List<ApprovedAnswer> saying(Collection<String> words, Instant since) {
        return read(jdbc.sql(SELECT + "AND approval_id = ANY (?) ORDER BY decided_at DESC")
                .param(approvals.saying(words, since).toArray(UUID[]::new)));
    }

    private static final String SELECT = """
        SELECT id, ticket, decided_at, candidates #>> '{0,code,value}' AS code, approval_id, answer_text_id
        FROM question WHERE state = 'answered' AND approval_id IS NOT NULL
        """;

    private List<ApprovedAnswer> read(JdbcClient.StatementSpec query) {
        var rows = query.query((row, _) -> new Row(
                        row.getObject("id", UUID.class),
                        new Ticket(row.getString("ticket")),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getString("code")).flatMap(ProcedureCode::of),
                        row.getObject("approval_id", UUID.class),
                        row.getObject("answer_text_id", UUID.class)))
                .list();
        var found = new LinkedHashMap<UUID, Approvals.Approved>();
        approvals.find(rows.stream().map(Row::approval).toList()).forEach(each -> found.put(each.id(), each));
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(found.get(row.approval)).map(row::answer).stream())
                .toList();
    }

    private record Row(
            UUID question, Ticket ticket, Instant at, Optional<ProcedureCode> about, UUID approval, UUID text) {
        ApprovedAnswer answer(Approvals.Approved approved) {
            return new ApprovedAnswer(question, ticket, at, about, approved, text);
        }
    }
}
