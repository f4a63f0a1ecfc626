package vn.hoixa.question;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.office.OfficerId;
import vn.hoixa.review.Approvals;
import vn.hoixa.review.ClearedTexts;

/** Reads how a question was decided, and the notes that colleagues left on it. */
@Component
class Decisions {
    private final JdbcClient jdbc;
    private final Approvals approvals;
    private final ClearedTexts texts;
    private final Acts acts;

    Decisions(JdbcClient jdbc, Approvals approvals, ClearedTexts texts, Acts acts) {
        this.jdbc = jdbc;
        this.approvals = approvals;
        this.texts = texts;
        this.acts = acts;
    }

    Optional<Opened.Decision> of(QuestionRow question) {
        return question.decided()
                .map(decided -> new Opened.Decision(
                        question.state(),
                        acts.name(decided.by()),
                        decided.at(),
                        decided.settlement(),
                        decided.approval().flatMap(approvals::find).map(Approvals.Approved::words),
                        decided.text().map(texts::get)));
    }

    List<Opened.Note> notes(UUID question) {
        var names = acts.names();
        return jdbc.sql("SELECT at, officer_id, act, note FROM question_note WHERE question_id = ? ORDER BY id")
                .param(question)
                .query((row, _) -> new Opened.Note(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        names.apply(new OfficerId(row.getObject("officer_id", UUID.class))),
                        row.getString("act"),
                        row.getString("note")))
                .list();
    }
}
