package vn.hoixa.warning;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.hoixa.bulletin.Content;
import vn.hoixa.office.OfficerId;

/**
 * An official warning as it stands.
 *
 * @param follows the warning that this one corrects or takes back
 * @param content its last version
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
     * @param text what may be sent; a warning to practise with has none
     * @param beforehand the approval given beforehand under which it was sent, if it was
     */
    public record Approved(OfficerId by, Instant at, Optional<UUID> text, Optional<Long> beforehand) {}

    public boolean isTraining() {
        return purpose == Purpose.TRAINING;
    }

    /** Whether there may be people who have it, to be told that it was wrong or no longer holds. */
    public boolean mayBeFollowed() {
        return state.isPublic() || (state == State.CANCELLED && sentAt.isPresent());
    }
}
