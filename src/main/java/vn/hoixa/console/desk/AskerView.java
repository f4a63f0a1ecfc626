package vn.hoixa.console.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One person who asked, as the reading pane shows them: words and circumstances, never who they are.
 *
 * @param words each message of the question
 * @param own whether the open question is theirs, so that they get the answer in any case
 * @param ticked whether the answer goes to them unless the officer says otherwise
 * @param why what makes them look like the others; empty for the question's own askers
 * @param window how long an answer still reaches them and at what price, where a channel counts the hours
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
     * @param tone hoi or dap: a class of the style sheet
     */
    record Line(String who, String tone, String at, List<Piece> words) {}
}
