package vn.hoixa.feedback;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Audit;
import vn.hoixa.office.AuditEntry;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Permission;
import vn.hoixa.revision.Slot;

/**
 * The list of complaints about replies, and officers' acts on them. A complaint withdraws nothing by itself; an officer
 * judges what is wrong and how much it matters, and says what was done. Nobody is told that something was mended before
 * the mended revision is published.
 */
@Component
public class Triage {
    private static final int LOOKED_AT = 500;
    private static final int LONGEST_NOTE = 500;

    private final ComplaintRows rows;
    private final Complaints complaints;
    private final Rights rights;
    private final MendedNews news;
    private final Audit audit;
    private final TransactionOperations transactions;

    Triage(
            ComplaintRows rows,
            Complaints complaints,
            Rights rights,
            MendedNews news,
            Audit audit,
            TransactionOperations transactions) {
        this.rows = rows;
        this.complaints = complaints;
        this.rights = rights;
        this.news = news;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** The open complaints this officer may handle: most serious first, then most repeated, then oldest. */
    public List<Complaint> open(Officer reader) {
        return complaints.of(rows.open(LOOKED_AT)).stream()
                .filter(one -> rights.of(reader, one).isAllowed())
                .sorted(Comparator.comparingInt(Triage::gravity)
                        .thenComparingInt(one -> -one.alike())
                        .thenComparing(Complaint::at))
                .toList();
    }

    /** The settled complaints, latest first. */
    public List<Complaint> settled(Officer reader) {
        return complaints.of(rows.settled(LOOKED_AT)).stream()
                .filter(one -> rights.of(reader, one).isAllowed())
                .toList();
    }

    /** One complaint; empty when it does not exist or this officer may not handle it. */
    public Optional<Complaint> find(UUID id, Officer reader) {
        return rows.find(id)
                .flatMap(complaints::of)
                .filter(one -> rights.of(reader, one).isAllowed());
    }

    /** Records an officer's judgement: what is wrong and how much it matters. */
    public Triaged judge(UUID id, Officer by, Fault fault, Importance importance) {
        return decided(id, by, one -> {
            rows.judge(id, fault, importance, by.id());
            record(by, "feedback.judge", one, Map.of("fault", fault.id(), "importance", importance.id()));
            return new Triaged.Done();
        });
    }

    /** Records the remedy; the citizen is told when something was corrected. */
    public Triaged settle(UUID id, Officer by, Fault fault, Importance importance, Remedy said) {
        var remedy = complaints.masked(said);
        return decided(id, by, one -> {
            var missing = missing(one, remedy);
            if (missing.isPresent()) {
                return new Triaged.Incomplete(missing.get());
            }
            rows.judge(id, fault, importance, by.id());
            Optional<UUID> told = remedy instanceof Remedy.Mended(Slot item, String _)
                    ? Optional.of(news.send(one, item))
                    : Optional.empty();
            rows.settle(id, remedy, by.id(), told);
            record(by, "feedback.settle", one, details(fault, importance, remedy));
            return told.isPresent() ? new Triaged.DoneAndTold() : new Triaged.Done();
        });
    }

    private interface Act {
        Triaged on(Complaint one);
    }

    private Triaged decided(UUID id, Officer by, Act act) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            var held = rows.hold(id).flatMap(complaints::of);
            if (held.isEmpty()) {
                return new Triaged.Unknown();
            }
            if (rights.of(by, held.get()) instanceof Permission.Refused(String reason)) {
                return new Triaged.NotAllowed(reason);
            }
            return held.get()
                    .outcome()
                    .<Triaged>map(outcome -> new Triaged.AlreadySettled(outcome.by(), outcome.at()))
                    .orElseGet(() -> act.on(held.get()));
        }));
    }

    private Optional<String> missing(Complaint one, Remedy remedy) {
        if (remedy.note().length() > LONGEST_NOTE) {
            return Optional.of("Ghi chú dài nhất " + LONGEST_NOTE + " chữ cái.");
        }
        return switch (remedy) {
            case Remedy.Mended(Slot item, String _) ->
                news.isTrue(one, item)
                        ? Optional.empty()
                        : Optional.of("Mục này chưa có phiên bản nào được công khai sau khi có góp ý. Sửa và công khai"
                                + " trước, rồi hãy báo người dân là đã sửa.");
            case Remedy.Unchanged(String why) when why.isBlank() -> Optional.of("Xin ghi vì sao không sửa.");
            case Remedy.HandedOn(String to) when to.isBlank() -> Optional.of("Xin ghi đã chuyển cho ai.");
            case Remedy.Unchanged _, Remedy.HandedOn _ -> Optional.empty();
        };
    }

    private static int gravity(Complaint one) {
        return one.judgement().map(judged -> 2 * judged.importance().ordinal()).orElse(1);
    }

    private static Map<String, String> details(Fault fault, Importance importance, Remedy remedy) {
        String item = remedy instanceof Remedy.Mended(Slot slot, String _) ? slot.toString() : "";
        return Map.of(
                "fault", fault.id(), "importance", importance.id(), "remedy", ComplaintRows.word(remedy), "item", item);
    }

    private void record(Officer by, String act, Complaint one, Map<String, String> details) {
        audit.record(new AuditEntry(
                new Actor.ByOfficer(by.id()),
                act,
                new AuditEntry.Subject("feedback", one.id().toString()),
                details));
    }
}
