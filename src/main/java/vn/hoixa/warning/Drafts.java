package vn.hoixa.warning;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.bulletin.Content;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Permission;

/** Drafts of warnings: create, edit, submit. Personal data is never stored in one, not even for a moment. */
@Component("warningDrafts")
public class Drafts {
    private final TransactionOperations transaction;
    private final WarningRows rows;
    private final Steps steps;
    private final Gate gate;
    private final Submitting submitting;

    Drafts(TransactionOperations transaction, WarningRows rows, Steps steps, Gate gate, Submitting submitting) {
        this.transaction = transaction;
        this.rows = rows;
        this.steps = steps;
        this.gate = gate;
        this.submitting = submitting;
    }

    /** The initial values of a warning. */
    public record Start(Origin origin, Purpose purpose, Authorship authorship, Content content) {
        public static Start real(Origin origin, Content content) {
            return new Start(origin, Purpose.REAL, Authorship.PEOPLE, content);
        }
    }

    public Decided begin(Officer by, Start start) {
        return begin(by, Kind.WARNING, Optional.empty(), start);
    }

    /**
     * Creates a correction or withdrawal for exactly those who received a warning. It is approved like any other, by
     * somebody else.
     */
    public Decided beginAfter(Officer by, WarningId earlier, Kind kind, Content content) {
        return decide(earlier, warning -> {
            if (!warning.mayBeFollowed()) {
                return new Decided.Overtaken(warning.state());
            }
            if (rows.following(earlier).isPresent()) {
                return new Decided.NotAllowed("Đã có một bản đính chính hoặc thu hồi đang làm cho cảnh báo này.");
            }
            var origin = kind == Kind.CORRECTION && warning.origin().from() == Origin.From.REPORT
                    ? warning.origin()
                    : new Origin(Origin.From.EARLIER, earlier.toString());
            return begin(
                    by,
                    kind,
                    Optional.of(earlier),
                    new Start(
                            origin,
                            warning.purpose(),
                            Authorship.PEOPLE,
                            content.with(warning.content().area())));
        });
    }

    /**
     * Replaces the content.
     *
     * @param version the version that the officer has read
     */
    public Decided edit(WarningId id, Officer by, int version, Content content) {
        return decide(id, warning -> {
            if (!warning.state().isEditable() || warning.version() != version) {
                return new Decided.Overtaken(warning.state());
            }
            return allowed(by, content).orElseGet(() -> {
                if (!content.equals(warning.content())) {
                    rows.edit(warning, content, by);
                }
                return new Decided.Done(id, warning.state());
            });
        });
    }

    /**
     * Records that a model helped with its words. It cannot be undone, and every channel says so; a decided warning
     * stays unchanged.
     */
    public Decided helped(WarningId id, Officer by) {
        return decide(id, warning -> {
            if (Rights.mayDraft(by) instanceof Permission.Refused(String reason)) {
                return new Decided.NotAllowed(reason);
            }
            if (!warning.state().isEditable()) {
                return new Decided.Overtaken(warning.state());
            }
            if (warning.authorship() == Authorship.PEOPLE) {
                rows.helped(id);
                steps.record(id, "warning.helped", Actor.of(by), Map.of());
            }
            return new Decided.Done(id, warning.state());
        });
    }

    /** Submits it for approval by another officer. */
    public Decided submit(WarningId id, Officer by) {
        return decide(id, warning -> submitting.submit(warning, by));
    }

    /** Discards a draft, with a reason. */
    public Decided drop(WarningId id, Officer by, String reason) {
        return decide(id, warning -> {
            String why = gate.masked(reason);
            if (!warning.state().isEditable()) {
                return new Decided.Overtaken(warning.state());
            }
            if (!rows.isAuthor(id, by) && !Rights.mayDecide(by).isAllowed()) {
                return new Decided.NotAllowed("Bản này của người khác soạn.");
            }
            return why.isEmpty()
                    ? new Decided.Incomplete(java.util.List.of("Phải ghi lý do bỏ."))
                    : steps.take(warning, State.CANCELLED, Actor.of(by), why);
        });
    }

    private Decided begin(Officer by, Kind kind, Optional<WarningId> follows, Start start) {
        return allowed(by, start.content)
                .orElseGet(() -> Objects.requireNonNull(transaction.execute(_ -> {
                    var id = rows.insert(
                            new WarningRows.Beginning(
                                    kind, follows, start.origin, start.purpose, start.authorship, start.content),
                            by);
                    steps.record(
                            id,
                            "warning.begin",
                            Actor.of(by),
                            Map.of("origin", start.origin.from().name()));
                    return new Decided.Done(id, State.DRAFT);
                })));
    }

    private Optional<Decided> allowed(Officer by, Content content) {
        if (Rights.mayDraft(by) instanceof Permission.Refused(String reason)) {
            return Optional.of(new Decided.NotAllowed(reason));
        }
        var inspection = gate.inspect(content);
        return inspection.findings().isEmpty()
                ? Optional.empty()
                : Optional.of(new Decided.PersonalData(inspection.text(), inspection.findings()));
    }

    private Decided decide(WarningId id, Function<Warning, Decided> act) {
        return Objects.requireNonNull(
                transaction.execute(_ -> rows.hold(id).map(act).orElseGet(Decided.Unknown::new)));
    }
}
