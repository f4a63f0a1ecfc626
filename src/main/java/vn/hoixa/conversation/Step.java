package vn.hoixa.conversation;

import java.util.Optional;

/** One step through the door: it replies, or leaves the message to the next. */
interface Step {
    Optional<Reply> take(Incoming message);
}
