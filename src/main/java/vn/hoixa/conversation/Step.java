package vn.hoixa.conversation;

import java.util.Optional;

/** One step through the door: it replies, or leaves the message to the next. */
interface Step {
    Optional<Reply> take(Incoming message);

    /** A message that was left to the next, as that one gets it. */
    default Incoming passedOn(Incoming message) {
        return message;
    }
}
