package vn.hoixa.warning;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.hoixa.bulletin.Content;
import vn.hoixa.office.OfficerId;

/**
 * An official warning in its present state.
 *
 * @param follows the warning that this one corrects or withdraws
 * @param content its latest version
 */
public record Warning(
        WarningId id,
        Kind kind,
        Optional<WarningId> follows,
        Origin origin,
        Purpose purpose,
        Authorship authorship,
        State state,
        int version,
        Content content,
        Drafted drafted,
        Optional<Approved> approved,
        Optional<Instant> sentAt) {
    /** Who began it, and when. */
    public record Drafted(OfficerId by, Instant at) {}

    /**
     * Who approved it, and when.
     *
     * @param text the text that may be sent; a training warning has none
     * @param beforehand the pre-approval under which it was sent, if any
     */
    public record Approved(OfficerId by, Instant at, Optional<UUID> text, Optional<Long> beforehand) {}

    public boolean isTraining() {
        return purpose == Purpose.TRAINING;
    }

    /** Whether people may have it, who can be sent a correction or withdrawal. */
    public boolean mayBeFollowed() {
        return state.isPublic() || (state == State.CANCELLED && sentAt.isPresent());
    }
}
