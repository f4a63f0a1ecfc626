package vn.hoixa.channel.web;

import java.time.Instant;
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
        MessageJson reply) {}
