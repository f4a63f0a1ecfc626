package vn.hoixa.answer;

import java.util.Optional;
import vn.hoixa.review.StandingReply;

/** Handles messages that cannot be read as a question: empty, too long, without a letter or digit. */
final class Unreadable implements Step {
    /**
     * The longest message that is read, in characters: the limit of the channels, so that a long forwarded scam message
     * is read.
     */
    private static final int LONGEST = 4096;

    private final Replies replies;

    Unreadable(Replies replies) {
        this.replies = replies;
    }

    @Override
    public Optional<Answer> take(Turn turn) {
        if (turn.text().isBlank()) return Optional.of(replies.standing(turn, StandingReply.EMPTY));
        if (turn.text().value().length() > LONGEST) return Optional.of(replies.standing(turn, StandingReply.TOO_LONG));
        boolean readable = turn.text().value().codePoints().anyMatch(Character::isLetterOrDigit);
        return readable ? Optional.empty() : Optional.of(replies.standing(turn, StandingReply.UNREADABLE));
    }
}
