package vn.hoixa.channel.zalo;

import java.time.Instant;
import java.util.Optional;
import vn.hoixa.answer.Provenance;
import vn.hoixa.conversation.Attachment;

/** A webhook event, as far as it concerns us. */
sealed interface Event {
    /**
     * A citizen sent a message.
     *
     * @param from a {@link Recipient} in its stored form
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
        /** Redacted: it holds a citizen's words. */
        @Override
        public String toString() {
            return "Said[redacted]";
        }
    }

    /** A citizen followed or unfollowed the account. */
    record Followed(String user, boolean follows, Instant at) implements Event {
        /** Redacted: it holds a citizen's id. */
        @Override
        public String toString() {
            return "Followed[redacted]";
        }
    }

    /** Echoes of our own messages, receipts, other people's talk in groups: nothing to do. */
    record Nothing() implements Event {}
}
