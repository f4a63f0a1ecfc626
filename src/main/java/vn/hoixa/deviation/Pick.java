package vn.hoixa.deviation;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.office.OfficerId;

/**
 * An automatic answer chosen for judgement.
 *
 * @param turn empty once the citizen's data was erased
 * @param why it is looked at
 */
public record Pick(
        UUID id, Week week, Optional<UUID> turn, ChannelName channel, Set<Why> why, Optional<Judgement> judgement) {
    /** Why an answer was chosen. */
    public enum Why {
        /** By random sampling. */
        SAMPLED,
        /** The citizen said that the answer was about something else. */
        REJECTED
    }

    /** An officer's judgement. */
    public record Judgement(Verdict verdict, OfficerId by, Instant at) {}

    public Pick {
        if (why.isEmpty()) {
            throw new IllegalArgumentException("an answer is looked at for a reason");
        }
        why = Set.copyOf(EnumSet.copyOf(why));
    }

    /** Whether it is still to be judged. */
    public boolean isOpen() {
        return judgement.isEmpty() && turn.isPresent();
    }
}
