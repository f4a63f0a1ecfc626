package vn.hoixa.command;

import java.util.Optional;
import vn.hoixa.review.ClearedText;

/**
 * A part of the house that knows a message by its form alone, such as a one-time code typed by itself. Each bean is found
 * by itself and asked before anything is masked or searched.
 */
public interface WholeMessage {
    /**
     * Does what the message asks, in the transaction of the turn; empty when it has another form.
     *
     * @param typed the raw words
     */
    Optional<ClearedText> take(String typed, Command.Call call);
}
