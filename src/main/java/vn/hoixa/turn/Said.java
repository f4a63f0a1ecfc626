package vn.hoixa.turn;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.hoixa.privacy.MaskedText;
import vn.hoixa.review.ClearedText;

/**
 * One exchange of a conversation: a message with its reply, or a text that was sent by itself.
 *
 * @param cursor the place after it
 * @param turn the turn; empty for a text that came by itself
 * @param outcome how the turn ended; empty for a text that came by itself
 * @param asked the masked message; empty for a text that came by itself
 * @param choice the button that was pressed instead of typing
 */
public record Said(
        Cursor cursor,
        Optional<UUID> turn,
        Optional<TurnOutcome> outcome,
        Optional<MaskedText> asked,
        Optional<String> choice,
        ClearedText told) {
    public Instant at() {
        return cursor.at();
    }
}
