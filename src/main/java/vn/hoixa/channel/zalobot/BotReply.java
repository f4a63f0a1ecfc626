package vn.hoixa.channel.zalobot;

import tools.jackson.databind.JsonNode;

/** Result of one call of the Bot Platform. */
sealed interface BotReply {
    record Done(JsonNode result) implements BotReply {
        /** Redacted: it may hold a citizen's words. */
        @Override
        public String toString() {
            return "Done[redacted]";
        }
    }

    /** @param code an HTTP-like code with its own meanings: 403 is an error inside the platform, 408 an idle poll */
    record Refused(int code) implements BotReply {}

    /** @param code as in {@link vn.hoixa.wire.Wire.Answer.None} */
    record Unanswered(String code) implements BotReply {}
}
