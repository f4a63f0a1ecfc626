package vn.hoixa.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.turn.Received;

/**
 * Processes a turn in one transaction: its outcome and the delivery of its reply are committed together before anybody
 * sees them, or not at all. Messages of one conversation are processed one after another, because each locks the
 * conversation's row.
 */
@Component
class Intake {
    private static final int MOST_TURNS = 20;
    /** Limit of turns of a group in the period: half of what Telegram lets a bot send there. */
    private static final int MOST_TURNS_OF_A_GROUP = 100;

    private final TransactionOperations transaction;
    private final Arrivals arrivals;
    private final Bursts bursts;
    private final Journal journal;
    private final Standby standby;
    private final Answers answers;
    private final List<Step> steps;

    Intake(
            TransactionOperations transaction,
            Arrivals arrivals,
            Bursts bursts,
            Journal journal,
            Standby standby,
            Answers answers,
            StepsInOrder steps) {
        this.transaction = transaction;
        this.arrivals = arrivals;
        this.bursts = bursts;
        this.journal = journal;
        this.standby = standby;
        this.answers = answers;
        this.steps = steps.all();
    }

    /** On the commune's own page each message gets its own reply; on other channels a burst gets one. */
    Received take(Inbound message) {
        var from = arrivals.sender(message);
        return message.from().channel() == ChannelName.WEB
                ? take(from, List.of(message)).getFirst()
                : bursts.take(from, message, together -> take(from, together));
    }

    private List<Received> take(AddressId from, List<Inbound> together) {
        return Objects.requireNonNull(transaction.execute(_ -> takeHeld(from, together)));
    }

    private List<Received> takeHeld(AddressId from, List<Inbound> together) {
        var memory = arrivals.hold(from);
        var parts = together.stream()
                .map(message -> arrivals.arrived(from, message, memory))
                .toList();
        var before = parts.stream().map(journal::before).toList();
        var fresh = new ArrayList<Incoming>();
        for (int i = 0; i < parts.size(); i++) {
            if (before.get(i).isEmpty()) {
                fresh.add(parts.get(i));
            }
        }
        if (fresh.isEmpty()) {
            return before.stream().flatMap(Optional::stream).toList();
        }
        var now = takeNew(arrivals.joined(fresh), fresh.subList(1, fresh.size()));
        return before.stream().map(known -> known.orElse(now)).toList();
    }

    private Received takeNew(Incoming message, List<Incoming> joined) {
        if (journal.recent(message, Conversations.WINDOW) < most(message) || answers.isCry(message)) {
            return journal.write(message, joined, reply(message));
        }
        return message.message().from().channel() == ChannelName.WEB
                ? standby.slowDown()
                : journal.slow(message, joined, standby.slowDown().text());
    }

    private static int most(Incoming message) {
        return message.message().aside().isPresent() ? MOST_TURNS_OF_A_GROUP : MOST_TURNS;
    }

    private Reply reply(Incoming message) {
        var left = message;
        for (var step : steps) {
            var reply = step.take(left);
            if (reply.isPresent()) {
                return reply.get();
            }
            left = step.passedOn(left);
        }
        throw new IllegalStateException("the last step takes every message");
    }
}
