package vn.hoixa.warning;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Permission;
import vn.hoixa.review.Approvals.Approving;

/**
 * Decisions of authorised officers about a submitted warning: approve, return, reject. The first decision wins, and
 * nobody decides about their own words: the database refuses it too.
 */
@Component
public class Verdicts {
    private final TransactionOperations transaction;
    private final WarningRows rows;
    private final Steps steps;
    private final Gate gate;

    Verdicts(TransactionOperations transaction, WarningRows rows, Steps steps, Gate gate) {
        this.transaction = transaction;
        this.rows = rows;
        this.steps = steps;
        this.gate = gate;
    }

    /**
     * Approves the words, once for all outlets.
     *
     * @param version the version that the officer has read
     */
    public Decided approve(WarningId id, Officer by, int version) {
        return deciding(id, by, warning -> {
            if (!warning.state().mayBecome(State.APPROVED) || warning.version() != version) {
                return new Decided.Overtaken(warning.state());
            }
            return warning.isTraining() ? approved(warning, by, Optional.empty()) : cleared(warning, by);
        });
    }

    /** Returns it for correction, with a reason. */
    public Decided giveBack(WarningId id, Officer by, String reason) {
        return withReason(id, by, State.RETURNED, reason);
    }

    /** Rejects it, with a reason. */
    public Decided reject(WarningId id, Officer by, String reason) {
        return withReason(id, by, State.REJECTED, reason);
    }

    private Decided cleared(Warning warning, Officer by) {
        return switch (gate.approve(by, warning)) {
            case Approving.Cleared cleared ->
                approved(
                        warning,
                        by,
                        Optional.of(new WarningRows.Cleared(
                                cleared.approval(), gate.store(cleared.text()).id())));
            case Approving.NotAllowed(String reason) -> new Decided.NotAllowed(reason);
            case Approving.PersonalData(var inspection) ->
                new Decided.PersonalData(inspection.text(), inspection.findings());
            case Approving.Malformed(String reason) -> new Decided.Incomplete(List.of(reason));
        };
    }

    private Decided approved(Warning warning, Officer by, Optional<WarningRows.Cleared> cleared) {
        rows.approved(warning.id(), by.id(), cleared);
        return steps.take(warning, State.APPROVED, Actor.of(by), "");
    }

    private Decided withReason(WarningId id, Officer by, State to, String reason) {
        return deciding(id, by, warning -> {
            String why = gate.masked(reason);
            if (!warning.state().mayBecome(to)) {
                return new Decided.Overtaken(warning.state());
            }
            return why.isEmpty()
                    ? new Decided.Incomplete(List.of("Phải ghi lý do."))
                    : steps.take(warning, to, Actor.of(by), why);
        });
    }

    private Decided deciding(WarningId id, Officer by, Function<Warning, Decided> act) {
        if (Rights.mayDecide(by) instanceof Permission.Refused(String reason)) {
            return new Decided.NotAllowed(reason);
        }
        return Objects.requireNonNull(transaction.execute(_ -> rows.hold(id)
                .map(warning -> rows.isAuthor(id, by)
                        ? new Decided.NotAllowed("Không ai tự duyệt bản mình soạn hoặc sửa.")
                        : act.apply(warning))
                .orElseGet(Decided.Unknown::new)));
    }
}
