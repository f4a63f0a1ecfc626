package vn.hoixa.answer;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hoixa.intent.Intents;
import vn.hoixa.intent.QuestionKind;
import vn.hoixa.privacy.MaskedText;

/**
 * Joins a thought sent in several messages: "mua đất giấy tay năm 2005", "giờ muốn đứng tên mình cho chắc". Messages
 * that led to no answer are read again together with the next one, where that one is not enough by itself either.
 */
final class InPieces implements Step {
    /** The most messages that are joined. */
    private static final int PIECES = 3;

    private final Intents intents;
    private final Decider decider;
    private final Matters matters;

    InPieces(Intents intents, Decider decider, Matters matters) {
        this.intents = intents;
        this.decider = decider;
        this.matters = matters;
    }

    @Override
    public Optional<Answer> take(Turn turn) {
        if (turn.before().isEmpty()) return Optional.empty();
        Decision alone = decider.decide(turn);
        if (alone.isSure()) return Optional.empty();
        Turn whole = turn.asking(whole(turn));
        Decision together = decider.decide(whole);
        boolean better = together.isSure() || together instanceof Decision.Between && alone.isLost();
        return better ? matters.answer(whole, together).map(answer -> goingOn(answer, turn)) : Optional.empty();
    }

    /** Keeps the joined messages open, since more may follow. */
    private static Answer goingOn(Answer answer, Turn turn) {
        return switch (answer) {
            case Answer.Ready(var text, var what, var next) ->
                new Answer.Ready(text, what, next.leftOpen(turn.context()));
            case Answer.Clarify _, Answer.NeedsReview _, Answer.Declined _, Answer.Standing _ -> answer;
        };
    }

    private Question whole(Turn turn) {
        String text = Stream.concat(
                        turn.before().stream()
                                .skip(Math.max(0, turn.before().size() - PIECES))
                                .map(MaskedText::words),
                        Stream.of(turn.question().text()))
                .collect(Collectors.joining(". "));
        Question whole = Question.of(text, intents);
        boolean asks = turn.asked().kind() != QuestionKind.OVERVIEW;
        return asks ? new Question(whole.text(), whole.words(), turn.asked(), whole.matter()) : whole;
    }
}
