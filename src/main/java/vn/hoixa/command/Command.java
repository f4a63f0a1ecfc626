package vn.hoixa.command;

import java.time.Instant;
import java.util.Optional;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.Composition;

/**
 * A command that a module handles. Spring beans of this type are registered automatically; when a message gives the
 * command by name, by its words or by an option of its own, the command gets it before anything is searched.
 */
public interface Command {
    Declared declared();

    /**
     * Executes the command in the transaction of the turn and returns the reply. Options of the reply that are this
     * command with an argument lead back here.
     */
    ClearedText take(Call call);

    /**
     * One invocation of the command.
     *
     * @param argument what follows the name in the option, as in {@code thon-3}
     * @param reply the reply with its usual beginning; the command adds its text and clears it
     */
    record Call(AddressId from, Optional<String> argument, Composition reply, Instant at) {}
}
