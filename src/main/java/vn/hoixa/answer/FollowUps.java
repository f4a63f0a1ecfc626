package vn.hoixa.answer;

import java.util.List;
import java.util.Optional;
import vn.hoixa.intent.Intents;
import vn.hoixa.intent.QuestionKind;
import vn.hoixa.knowledge.Procedure;

/**
 * A question that goes on from the last answer: "thế có mất phí không", "còn online thì sao", "thế nếu mất giấy chứng sinh".
 * Without a word that names a matter it is about the same procedure; with one, the search decides with the last procedure
 * in mind, unless the message alone is certain.
 */
final class FollowUps implements Step {
    private final Intents intents;
    private final Decider decider;
    private final Matters matters;

    FollowUps(Intents intents, Decider decider, Matters matters) {
        this.intents = intents;
        this.decider = decider;
        this.matters = matters;
    }

    @Override
    public Optional<Answer> take(Turn turn) {
        List<Procedure> current = turn.context().procedures().stream()
                .flatMap(code -> turn.known().procedure(code).stream())
                .toList();
        if (current.isEmpty()) return Optional.empty();
        if (turn.matter().isEmpty()) {
            boolean asks = turn.asked().kind() != QuestionKind.OVERVIEW;
            return asks
                    ? matters.answer(turn, new Decision.Certain(current.getFirst(), List.of(), 1))
                    : Optional.empty();
        }
        if (intents.request(turn.words()).isPresent()) return Optional.empty();
        return continued(turn, current.getFirst());
    }

    private Optional<Answer> continued(Turn turn, Procedure current) {
        Decision alone = decider.decide(turn);
        if (alone instanceof Decision.Certain || !intents.says(Intents.Cue.CONTINUES, turn.words())) {
            return Optional.empty();
        }
        Decision together = decider.decide(turn, List.of(current.shortName().text()));
        return switch (together) {
            case Decision.Certain certain -> matters.answer(turn, certain);
            case Decision.Between(var procedures)
            when procedures.contains(current) -> matters.answer(turn, new Decision.Certain(current, procedures, 1));
            case Decision other -> matters.answer(turn, other);
        };
    }
}
