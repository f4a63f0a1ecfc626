package vn.hoixa.channel.zalobot;

import tools.jackson.databind.JsonNode;

/** What became of one call of the Bot Platform. */
sealed interface BotReply {
    record Done(JsonNode result) implements BotReply {
        /** Redacted: it may hold somebody's words. */
        @Override
        public String toString() {
            return "Done[redacted]";
        }
    }

    /** @param code as HTTP has it, with meanings of its own: 403 is an error inside the platform, 408 an idle poll */
    record Refused(int code) implements BotReply {}

    /** @param code as in {@link vn.hoixa.wire.Wire.Answer.None} */
    record Unanswered(String code) implements BotReply {}
}
