package vn.hoixa.delivery;

import java.time.Duration;

/**
 * Result of one attempt to send. Codes are the channel's own ("429", "-230", "timeout"), counted and shown; reasons are
 * Vietnamese sentences for officers, without personal data.
 */
public sealed interface Outcome {
    /** The channel accepted it; the id is the channel's. */
    record Accepted(String id) implements Outcome {}

    /** This chat accepts nothing before that time; counts as an attempt. */
    record TryLater(Duration after, String code) implements Outcome {}

    /**
     * The channel accepts nothing from us before that time (429 with {@code retry_after}); does not count as an
     * attempt.
     */
    record ChannelBusy(Duration after, String code) implements Outcome {}

    /**
     * The result is unknown or the channel fails: time-out, connection, 5xx, no JSON. Tried again; counted by the
     * circuit breaker.
     */
    record Failed(String code) implements Outcome {}

    /**
     * Refused with an undocumented code: a problem of this message, or of the channel? Tried again a few times; it
     * counts as {@link Failed} when several addresses get one.
     */
    record Unknown(String code) implements Outcome {}

    /** The channel cannot be used until somebody acts (token, account): it is paused with this reason. */
    record ChannelOut(String reason, String code) implements Outcome {
        public ChannelOut {
            requireWords(reason, code);
        }
    }

    /** This text will never be accepted for this address; other texts may be. */
    record Refused(String reason, String code) implements Outcome {
        public Refused {
            requireWords(reason, code);
        }
    }

    /** Nothing will be accepted for this address until its citizen comes back: blocked, unfollowed, gone. */
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
