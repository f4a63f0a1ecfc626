package vn.hoixa.revision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Audit;
import vn.hoixa.office.AuditEntry;
import vn.hoixa.office.Officer;
import vn.hoixa.office.OfficerId;
import vn.hoixa.office.Permission;
import vn.hoixa.procedure.AbolishedTerms;
import vn.hoixa.procedure.BaseFiles;

/**
 * Confirmations ("vẫn đúng"): an officer checked the source again and nothing had changed.
 *
 * <p>The revision in force stays: nobody was told anything wrong, so there is nothing to correct. Its review-by day
 * moves on by the kind of item, and answers give the day of the confirmation as the day its facts were checked. An item
 * that is based on an abolished law or contradicts an import cannot be confirmed; it has to be corrected.
 */
@Component
public class Confirmations {
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final JdbcClient jdbc;
    private final KnowledgeRows rows;
    private final Revisions revisions;
    private final Keeping keeping;
    private final AbolishedTerms abolished;

    Confirmations(JdbcClient jdbc, KnowledgeRows rows, Revisions revisions, Keeping keeping, BaseFiles base) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.revisions = revisions;
        this.keeping = keeping;
        this.abolished = AbolishedTerms.from(base, _ -> {});
    }

    /** What an officer's act on knowledge needs besides its rows. */
    @Component
    record Keeping(TransactionOperations transactions, Audit audit, Clock clock) {
        LocalDate today() {
            return LocalDate.ofInstant(clock.instant(), HERE);
        }
    }

    /** Result of a confirmation. */
    public sealed interface Result {
        /**
         * Done in one act, for all items that could be confirmed.
         *
         * @param left the keys of items that were not confirmed, with the reasons
         */
        record Done(List<Confirmed> confirmed, List<KnowledgeStore.Left> left) implements Result {
            public Done {
                confirmed = List.copyOf(confirmed);
                left = List.copyOf(left);
            }
        }

        record NotAllowed(String reason) implements Result {}
    }

    /** A confirmed item with its old and new review-by date. */
    public record Confirmed(Slot slot, LocalDate due, LocalDate until) {}

    /** Who last confirmed a revision, and when. */
    public record Confirmation(OfficerId by, Instant at) {}

    /** Confirms published revisions as the officer read them; one that is no longer in force is left out. */
    public Result confirm(Collection<RevisionId> read, Officer officer) {
        if (Keepers.may(officer) instanceof Permission.Refused(String reason)) {
            return new Result.NotAllowed(reason);
        }
        return keeping.transactions.execute(_ -> confirmAll(read, officer));
    }

    /** The latest confirmation of each revision that was ever confirmed. */
    public Map<RevisionId, Confirmation> last() {
        var last = new HashMap<RevisionId, Confirmation>();
        jdbc.sql("""
            SELECT DISTINCT ON (revision) revision, officer, at FROM knowledge_confirmation ORDER BY revision, at DESC
            """).query(row -> {
            last.put(
                    new RevisionId(row.getObject("revision", UUID.class)),
                    new Confirmation(
                            new OfficerId(row.getObject("officer", UUID.class)),
                            row.getObject("at", OffsetDateTime.class).toInstant()));
        });
        return last;
    }

    private Result confirmAll(Collection<RevisionId> read, Officer officer) {
        rows.lock();
        var differing = revisions.statuses().stream().collect(Collectors.toMap(ItemStatus::slot, Function.identity()));
        var confirmed = new ArrayList<Confirmed>();
        var left = new ArrayList<KnowledgeStore.Left>();
        for (Version version : revisions.all(read)) {
            var revision = version.revision();
            var why = hindrance(version, Optional.ofNullable(differing.get(revision.slot())));
            if (why.isPresent()) {
                left.add(new KnowledgeStore.Left(revision.key(), why.get()));
            } else {
                confirmed.add(confirm(revision, officer));
            }
        }
        return new Result.Done(confirmed, left);
    }

    private Optional<String> hindrance(Version version, Optional<ItemStatus> status) {
        if (version.state() != Version.State.PUBLISHED) {
            return Optional.of("không còn là phiên bản đang áp dụng");
        }
        if (status.filter(item -> !item.differing().isEmpty()).isPresent()) {
            return Optional.of("khác với dữ liệu mới, phải đối chiếu");
        }
        return abolished
                .lawAmong(version.revision().legalBasis())
                .map(law -> law.term() + " đã hết hiệu lực, phải sửa căn cứ");
    }

    private Confirmed confirm(Revision revision, Officer officer) {
        var due = revision.reviewBy().orElseThrow();
        var until = ReviewDay.anew(revision, keeping.today());
        var now = keeping.clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
            INSERT INTO knowledge_confirmation (revision, officer, at, due, until) VALUES (?, ?, ?, ?, ?)
            """)
                .param(revision.id().value())
                .param(officer.id().value())
                .param(now)
                .param(due)
                .param(until)
                .update();
        jdbc.sql("UPDATE knowledge_revision SET review_by = ?, confirmed_on = ? WHERE id = ?")
                .param(until)
                .param(keeping.today())
                .param(revision.id().value())
                .update();
        jdbc.sql("INSERT INTO knowledge_change (item) SELECT item FROM knowledge_revision WHERE id = ?")
                .param(revision.id().value())
                .update();
        record(revision, officer, due, until);
        return new Confirmed(revision.slot(), due, until);
    }

    private void record(Revision revision, Officer officer, LocalDate due, LocalDate until) {
        keeping.audit.record(new AuditEntry(
                Actor.of(officer),
                "knowledge.confirm",
                new AuditEntry.Subject("revision", revision.id().toString()),
                Map.of("item", revision.slot().toString(), "due", due.toString(), "until", until.toString())));
    }
}
