package vn.hoixa.channel.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One exchange of a conversation as the API gives it.
 *
 * @param cursor asks for what came after this one
 * @param asked the message with personal data masked; null for a text that came by itself
 * @param choice the button that was pressed; null when something was typed
 */
record TurnJson(
        String cursor,
        Instant at,
        @Nullable String asked,
        @Nullable String choice,
        MessageJson reply) {
    static final Instant BEGINNING = Instant.EPOCH;

    /** The moment a cursor stands for; empty when it is no cursor. */
    static Optional<Instant> moment(String cursor) {
        try {
            return Optional.of(Instant.parse(cursor));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
