package vn.hoixa.channel.telegram;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoixa.channel.telegram.Reception.Refusal;
import vn.hoixa.wire.Hopeless;

/**
 * Handles updates that fail repeatedly. One that fails although others are processed is skipped after some attempts,
 * and its sender is told that it was not received; otherwise a single message that triggers a bug of ours would hold
 * the offset until Telegram forgets everything after it. While nothing at all can be processed, nothing is skipped.
 */
final class Stuck {
    private static final Logger LOG = LoggerFactory.getLogger(Stuck.class);

    private final TelegramMessenger messenger;
    private final Unread unread;
    private final ListenerRow row;
    private final Hopeless<Integer> hopeless = new Hopeless<>();
    private final Set<Integer> passedOver = new HashSet<>();

    Stuck(TelegramMessenger messenger, ListenerRow row, Unread unread) {
        this.messenger = messenger;
        this.row = row;
        this.unread = unread;
    }

    boolean isPassedOver(int number) {
        return passedOver.contains(number);
    }

    /** Skips updates that cannot be parsed; returns the rest. */
    List<Batch.Numbered> readable(List<Batch.Numbered> updates) {
        var readable = new ArrayList<Batch.Numbered>();
        for (var update : updates) {
            if (update.arrival() instanceof Arrival.Unread what) {
                unread.passOver(what);
                passedOver.add(update.number());
            } else {
                readable.add(update);
            }
        }
        return readable;
    }

    /** Counts the failures of a batch; returns the updates that still have to be processed. */
    Set<Integer> hold(Batch.Outcome outcome) {
        hopeless.taken(outcome.messages());
        hopeless.keepOnly(outcome.first().keySet());
        var held = new HashSet<Integer>();
        outcome.first().forEach((number, refusal) -> {
            if (hopeless.failed(number)) {
                passOver(number, refusal);
            } else {
                held.add(number);
            }
        });
        return held;
    }

    /** Forgets updates before an offset. */
    void confirmed(int offset) {
        passedOver.removeIf(number -> number < offset);
    }

    private void passOver(int number, Optional<Refusal> refusal) {
        LOG.error(
                "Telegram: an update failed {} times and is passed over; its sender is told to write again",
                Hopeless.ATTEMPTS);
        refusal.ifPresent(told -> messenger.sendUnrecorded(told.to(), told.text()));
        row.passedOver();
        passedOver.add(number);
    }
}
