package vn.hoixa.channel.zalo;

import java.time.Instant;
import java.util.Optional;
import vn.hoixa.answer.Provenance;
import vn.hoixa.conversation.Attachment;

/** What a webhook tells, as far as it concerns us. */
sealed interface Event {
    /**
     * A citizen said something.
     *
     * @param from a {@link Recipient} as addresses keep it
     * @param messageId the same when the event is delivered again
     */
    record Said(
            String from,
            Optional<String> messageId,
            String text,
            Optional<Attachment> carried,
            Provenance how,
            Instant at)
            implements Event {
        /** Redacted: it holds somebody's words. */
        @Override
        public String toString() {
            return "Said[redacted]";
        }
    }

    /** A citizen began or ceased to follow the account. */
    record Followed(String user, boolean follows, Instant at) implements Event {
        /** Redacted: it holds somebody's id. */
        @Override
        public String toString() {
            return "Followed[redacted]";
        }
    }

    /** Echoes of our own messages, receipts, groups that speak among themselves: nothing to do. */
    record Nothing() implements Event {}
}
