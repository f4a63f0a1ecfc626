package vn.hoixa.answer;

import java.util.List;
import java.util.Optional;
import vn.hoixa.intent.Intents;

/**
 * Answers a message that is exactly a known phrasing of a published common question, life event, topic or procedure, or
 * a learned phrase, and not another request.
 */
final class WordForWord implements Step {
    private final Intents intents;
    private final Cards cards;
    private final ProcedureCards procedures;

    WordForWord(Intents intents, Cards cards, ProcedureCards procedures) {
        this.intents = intents;
        this.cards = cards;
        this.procedures = procedures;
    }

    @Override
    public Optional<Answer> take(Turn turn) {
        if (intents.request(turn.words()).isPresent()) return Optional.empty();
        String said = turn.text().words();
        return turn.known()
                .answerAskedAs(said)
                .filter(answer -> answer.source().freshOn(turn.on()))
                .map(answer -> cards.common(turn, answer))
                .or(() -> turn.known()
                        .lifeEventAskedAs(said)
                        .filter(event -> event.source().freshOn(turn.on()))
                        .map(event -> cards.event(turn, event)))
                .or(() -> turn.known().topicAskedAs(said).map(topic -> cards.elsewhere(turn, topic)))
                .or(() -> turn.known()
                        .procedureAskedAs(said)
                        .or(() -> turn.known().learned(said))
                        .filter(procedure -> procedure.source().freshOn(turn.on()))
                        .flatMap(procedure -> procedures.answer(turn, procedure, turn.asked(), List.of())));
    }
}
