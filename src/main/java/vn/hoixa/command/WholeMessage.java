package vn.hoixa.command;

import java.util.Optional;
import vn.hoixa.review.ClearedText;

/**
 * A handler for messages recognised by their form alone, such as a one-time code typed by itself. Spring beans of this
 * type are registered automatically and asked before anything is masked or searched.
 */
public interface WholeMessage {
    /**
     * Handles the message in the transaction of the turn; empty when it has another form.
     *
     * @param typed the raw words
     */
    Optional<ClearedText> take(String typed, Command.Call call);
}
