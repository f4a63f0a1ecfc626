package vn.hoixa.channel.telegram;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoixa.channel.telegram.Reception.Refusal;

/**
 * Updates that fail again and again. One that fails although others of its time are taken in is passed over after some
 * attempts, and its sender is told that it was not received; otherwise a single message that trips a mistake of ours
 * would hold the offset until Telegram forgets everything behind it. While nothing at all can be taken in, nothing is
 * passed over.
 */
final class Stuck {
    private static final Logger LOG = LoggerFactory.getLogger(Stuck.class);
    static final int ATTEMPTS = 10;

    private final TelegramMessenger messenger;
    private final ListenerRow row;
    private final Map<Integer, Attempts> attempts = new HashMap<>();
    private final Set<Integer> passedOver = new HashSet<>();
    private long taken;

    private record Attempts(int number, long takenBefore) {}

    Stuck(TelegramMessenger messenger, ListenerRow row) {
        this.messenger = messenger;
        this.row = row;
    }

    boolean isPassedOver(int number) {
        return passedOver.contains(number);
    }

    /** Counts what came of a batch; the updates that still have to be taken are left. */
    Set<Integer> hold(Batch.Outcome outcome) {
        taken += outcome.messages();
        attempts.keySet().retainAll(outcome.first().keySet());
        var held = new HashSet<Integer>();
        outcome.first().forEach((number, refusal) -> {
            if (isHopeless(number)) {
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

    private boolean isHopeless(int number) {
        var counted = attempts.merge(
                number, new Attempts(1, taken), (before, _) -> new Attempts(before.number + 1, before.takenBefore));
        return counted.number >= ATTEMPTS && taken > counted.takenBefore;
    }

    private void passOver(int number, Optional<Refusal> refusal) {
        LOG.error(
                "Telegram: an update failed {} times and is passed over; its sender is told to write again", ATTEMPTS);
        refusal.ifPresent(told -> messenger.sendUnrecorded(told.to(), told.text()));
        row.passedOver();
        attempts.remove(number);
        passedOver.add(number);
    }
}
