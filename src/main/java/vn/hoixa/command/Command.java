package vn.hoixa.command;

import java.time.Instant;
import java.util.Optional;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.Composition;

/**
 * A command that some part of the house takes. Each bean is found by itself: given by name, by its words, or by an
 * option that begins with its own, it gets the message before anything is searched.
 */
public interface Command {
    Declared declared();

    /**
     * Does what is asked, in the transaction of the turn, and says so. Options of the reply that are this command with an
     * argument lead back here.
     */
    ClearedText take(Call call);

    /**
     * One time the command was given.
     *
     * @param argument what follows the name in the option, as in {@code thon-3}
     * @param reply begun as every reply of the conversation; the command says its part and clears it
     */
    record Call(AddressId from, Optional<String> argument, Composition reply, Instant at) {}
}
