package vn.hoixa.warning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Permission;
import vn.hoixa.office.WorkingCalendar;

/** Sending of approved warnings: start, pause, resume, cancel. Everything is stored before it is reported as done. */
@Component
public class Dispatches {
    private static final Decided OUT_OF_TERM =
            new Decided.NotAllowed("Hôm nay ngoài thời hạn có giá trị của cảnh báo.");

    private final TransactionOperations transaction;
    private final WarningRows rows;
    private final Steps steps;
    private final Gate gate;
    private final WarningBroadcaster broadcaster;
    private final Clock clock;

    Dispatches(
            TransactionOperations transaction,
            WarningRows rows,
            Steps steps,
            Gate gate,
            WarningBroadcaster broadcaster,
            Clock clock) {
        this.transaction = transaction;
        this.rows = rows;
        this.steps = steps;
        this.gate = gate;
        this.broadcaster = broadcaster;
        this.clock = clock;
    }

    /** Sends it to all its recipients; a correction exactly to those who have the corrected warning. */
    public Decided send(WarningId id, Officer by) {
        return acting(id, by, warning -> {
            if (warning.isTraining()) {
                return new Decided.NotAllowed("Cảnh báo tập huấn không gửi được.");
            }
            if (warning.state() != State.APPROVED) {
                return new Decided.Overtaken(warning.state());
            }
            return warning.content().term().holdsOn(today()) ? begin(warning, Actor.of(by)) : OUT_OF_TERM;
        });
    }

    public Decided pause(WarningId id, Officer by, String reason) {
        return withReason(
                id, by, State.PAUSED, reason, (warning, why) -> broadcaster.pause(warning.id(), Actor.of(by), why));
    }

    public Decided resume(WarningId id, Officer by) {
        return acting(id, by, warning -> {
            if (warning.state() != State.PAUSED) {
                return new Decided.Overtaken(warning.state());
            }
            if (!warning.content().term().holdsOn(today())) {
                return OUT_OF_TERM;
            }
            broadcaster.resume(id, Actor.of(by));
            return steps.take(warning, State.SENDING, Actor.of(by), "");
        });
    }

    /**
     * Cancels it at once: nothing more is sent, no page shows it. Telling those who have it needs a text of its own.
     */
    public Decided cancel(WarningId id, Officer by, String reason) {
        return withReason(
                id, by, State.CANCELLED, reason, (warning, why) -> broadcaster.stop(warning.id(), Actor.of(by), why));
    }

    /** Starts sending an approved text, in the caller's transaction. */
    Decided begin(Warning warning, Actor by) {
        broadcaster.standStill();
        var text = gate.text(warning.approved().flatMap(Warning.Approved::text).orElseThrow());
        Map<String, Set<AddressId>> to = warning.follows()
                .flatMap(rows::hold)
                .map(earlier -> takeBack(earlier, warning, by))
                .orElseGet(() -> broadcaster.audience(warning));
        broadcaster.send(warning, to, text);
        rows.sent(warning.id());
        return steps.take(warning, State.SENDING, by, "");
    }

    private Map<String, Set<AddressId>> takeBack(Warning earlier, Warning by, Actor who) {
        String reason = by.kind().label() + " bằng cảnh báo số " + by.id();
        var receivers = broadcaster.receivers(earlier, who, reason);
        var end = by.kind() == Kind.CORRECTION ? State.CORRECTED : State.CANCELLED;
        if (earlier.state().mayBecome(end)) {
            steps.take(earlier, end, who, reason);
        }
        return receivers;
    }

    private interface Effect {
        void on(Warning warning, String why);
    }

    private Decided withReason(WarningId id, Officer by, State to, String reason, Effect effect) {
        return acting(id, by, warning -> {
            String why = gate.masked(reason);
            if (!warning.state().mayBecome(to) || warning.state().isEditable()) {
                return new Decided.Overtaken(warning.state());
            }
            if (why.isEmpty()) {
                return new Decided.Incomplete(List.of("Phải ghi lý do."));
            }
            effect.on(warning, why);
            return steps.take(warning, to, Actor.of(by), why);
        });
    }

    private Decided acting(WarningId id, Officer by, Function<Warning, Decided> act) {
        if (Rights.mayDecide(by) instanceof Permission.Refused(String reason)) {
            return new Decided.NotAllowed(reason);
        }
        return Objects.requireNonNull(transaction.execute(
                _ -> Optional.of(id).flatMap(rows::hold).map(act).orElseGet(Decided.Unknown::new)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }
}
