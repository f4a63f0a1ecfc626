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
 * Updates that fail again and again. One that fails although others of its time are taken in is passed over after some
 * attempts, and its sender is told that it was not received; otherwise a single message that trips a mistake of ours
 * would hold the offset until Telegram forgets everything behind it. While nothing at all can be taken in, nothing is
 * passed over.
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

    /** Passes over what cannot be read; the rest is left. */
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

    /** Counts what came of a batch; the updates that still have to be taken are left. */
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

    /** Forgets what lies before an offset. */
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
