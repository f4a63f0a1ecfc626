package vn.hoixa.conversation;

import java.util.Optional;

/** One step of message processing: it replies, or passes the message on. */
interface Step {
    Optional<Reply> take(Incoming message);

    /** The message as passed on to the next step. */
    default Incoming passedOn(Incoming message) {
        return message;
    }
}
