package vn.hoixa.conversation;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * One message, one transaction: what it came to is committed as a whole before it is told, or not at all. Messages of one
 * conversation are taken in one after another, because each holds the conversation's row.
 */
@Component
class Intake {
    private static final int MOST_TURNS = 20;

    private final TransactionOperations transaction;
    private final Arrivals arrivals;
    private final Journal journal;
    private final Standby standby;
    private final List<Step> steps;

    Intake(TransactionOperations transaction, Arrivals arrivals, Journal journal, Standby standby, List<Step> steps) {
        this.transaction = transaction;
        this.arrivals = arrivals;
        this.journal = journal;
        this.standby = standby;
        this.steps = List.copyOf(steps);
    }

    Received take(Inbound message) {
        var from = arrivals.sender(message);
        return Objects.requireNonNull(transaction.execute(_ -> take(arrivals.hold(message, from))));
    }

    private Received take(Incoming message) {
        var before = journal.before(message);
        if (before.isPresent()) {
            return before.get();
        }
        if (journal.recent(message, Conversations.WINDOW) >= MOST_TURNS) {
            return standby.slowDown();
        }
        return journal.write(message, reply(message));
    }

    private Reply reply(Incoming message) {
        return steps.stream()
                .flatMap(step -> step.take(message).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the last step takes every message"));
    }
}
