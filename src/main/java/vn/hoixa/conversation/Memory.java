package vn.hoixa.conversation;

import java.util.Optional;
import java.util.UUID;
import vn.hoixa.answer.Context;

/**
 * State of a conversation between two messages.
 *
 * @param callbackFor the question for which the next message may be a number to call back
 */
record Memory(Context context, Optional<UUID> callbackFor) {
    Memory with(Context next) {
        return new Memory(next, callbackFor);
    }
}
