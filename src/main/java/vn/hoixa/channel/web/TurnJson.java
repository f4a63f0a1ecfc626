package vn.hoixa.channel.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * JSON form of one exchange of a conversation.
 *
 * @param cursor for requesting later exchanges
 * @param asked the message with personal data masked; null for a text that was sent by itself
 * @param choice the button that was pressed; null when something was typed
 */
record TurnJson(
        String cursor,
        Instant at,
        @Nullable String asked,
        @Nullable String choice,
        MessageJson reply) {
    static final Instant BEGINNING = Instant.EPOCH;

    /** The moment of a cursor; empty when it is invalid. */
    static Optional<Instant> moment(String cursor) {
        try {
            return Optional.of(Instant.parse(cursor));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
