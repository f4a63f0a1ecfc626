package vn.hoixa.delivery;

import java.time.Duration;

/**
 * What a channel made of one attempt to send. Codes are the channel's own ("429", "-230", "timeout"), counted and shown;
 * reasons are Vietnamese sentences for officers, without personal data.
 */
public sealed interface Outcome {
    /** It is on its way, or there; the id is the channel's. */
    record Accepted(String id) implements Outcome {}

    /** This chat takes nothing before that; counts as an attempt. */
    record TryLater(Duration after, String code) implements Outcome {}

    /** The channel takes nothing from us before that (429 with {@code retry_after}); does not count as an attempt. */
    record ChannelBusy(Duration after, String code) implements Outcome {}

    /** Nobody knows, or the channel is ill: time-out, connection, 5xx, no JSON. Tried again; the breaker counts it. */
    record Failed(String code) implements Outcome {}

    /**
     * The channel would not, with a code that nobody has told us of: about this message, or is it ill? Tried again a few
     * times; it counts as {@link Failed} when several addresses get one.
     */
    record Unknown(String code) implements Outcome {}

    /** The channel is closed to us until somebody acts (token, account): it is paused with this reason. */
    record ChannelOut(String reason, String code) implements Outcome {
        public ChannelOut {
            requireWords(reason, code);
        }
    }

    /** This text will never be taken for this address; other texts may be. */
    record Refused(String reason, String code) implements Outcome {
        public Refused {
            requireWords(reason, code);
        }
    }

    /** Nothing will be taken for this address until its citizen comes back: blocked, unfollowed, gone. */
    record Lost(String reason, String code) implements Outcome {
        public Lost {
            requireWords(reason, code);
        }
    }

    private static void requireWords(String reason, String code) {
        if (reason.isBlank() || code.isBlank()) {
            throw new IllegalArgumentException("a refusal says why and has a code");
        }
    }
}
