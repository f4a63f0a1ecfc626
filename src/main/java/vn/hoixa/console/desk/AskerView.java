package vn.hoixa.console.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * View of one asker in the reading pane: words and circumstances, never the person's identity.
 *
 * @param words each message of the question
 * @param own whether the open question is theirs, so that they get the answer in any case
 * @param ticked whether the answer goes to them unless the officer says otherwise
 * @param why why they are proposed as asking the same; empty for the question's own askers
 * @param window how long an answer can still reach them and at what price, where a channel has a reply window
 * @param callback whether they asked to be called back
 * @param said the conversation before the question, oldest first
 */
record AskerView(
        UUID id,
        String ticket,
        List<List<Piece>> words,
        String since,
        Optional<Due> window,
        boolean own,
        boolean ticked,
        String why,
        boolean callback,
        List<Line> said) {
    /**
     * One line of a conversation.
     *
     * @param who "Hỏi" or "Đáp"
     * @param tone hoi or dap: a CSS class
     */
    record Line(String who, String tone, String at, List<Piece> words) {}
}
