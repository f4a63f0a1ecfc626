package vn.hoixa.answer;

import java.util.List;
import java.util.Optional;
import vn.hoixa.knowledge.Hit;
import vn.hoixa.knowledge.ItemKind;
import vn.hoixa.knowledge.ProcedureCode;
import vn.hoixa.knowledge.Snapshot;

/** Decides what a question is about, and whether that is sure enough to answer, to ask back, or neither. */
final class Decider {
    private static final int LOOKED_AT = 12;
    private static final int CANDIDATES = 5;

    private final Intents intents;
    private final Thresholds thresholds;
    private final Family family;

    Decider(Intents intents, Readings readings, Thresholds thresholds) {
        this.intents = intents;
        this.thresholds = thresholds;
        this.family = new Family(new Contrast(intents, readings), thresholds);
    }

    Decision decide(Turn turn) {
        return decide(turn, List.of());
    }

    /** @param earlier what was talked about before: its words count less */
    Decision decide(Turn turn, List<String> earlier) {
        if (turn.matter().isEmpty() && earlier.isEmpty()) return new Decision.Nothing();
        List<Hit> hits = turn.known().search(turn.text().words(), earlier, LOOKED_AT);
        return hits.stream().findFirst().flatMap(best -> outright(turn, best)).orElseGet(() -> procedure(turn, hits));
    }

    /** What the question may be about, for an officer. */
    List<Candidate> candidates(Turn turn) {
        if (turn.matter().isEmpty()) return List.of();
        return candidates(turn.known().search(turn.text().words(), LOOKED_AT));
    }

    /** The best hit when it is no procedure and fits well. */
    private Optional<Decision> outright(Turn turn, Hit best) {
        if (best.named() < thresholds.common()) return Optional.empty();
        Snapshot known = turn.known();
        return switch (best.kind()) {
            case OUT_OF_SCOPE -> known.topic(best.key()).map(Decision.Elsewhere::new);
            case LIFE_EVENT -> known.lifeEvent(best.key()).map(Decision.Happening::new);
            case ANSWER ->
                known.answer(best.key())
                        .filter(answer -> answer.source().freshOn(turn.on()))
                        .map(Decision.Common::new);
            case PROCEDURE -> Optional.empty();
        };
    }

    private Decision procedure(Turn turn, List<Hit> hits) {
        List<Rival> rivals = hits.stream()
                .filter(hit -> hit.kind() == ItemKind.PROCEDURE)
                .flatMap(hit -> rival(turn, hit).stream())
                .toList();
        if (rivals.isEmpty()) return strange(turn, hits);
        Decision decision = family.judge(turn.words(), rivals);
        return decision instanceof Decision.Unknown ? strange(turn, hits) : decision;
    }

    private Decision strange(Turn turn, List<Hit> hits) {
        double covered = hits.stream().mapToDouble(Hit::asked).max().orElse(0);
        if (covered < thresholds.domain() && !intents.namesTheCommune(turn.words())) return new Decision.Foreign();
        return new Decision.Unknown(candidates(hits));
    }

    private static Optional<Rival> rival(Turn turn, Hit hit) {
        return ProcedureCode.of(hit.key()).flatMap(turn.known()::procedure).map(procedure -> new Rival(hit, procedure));
    }

    private static List<Candidate> candidates(List<Hit> hits) {
        return hits.stream()
                .filter(hit -> hit.kind() == ItemKind.PROCEDURE)
                .flatMap(hit -> ProcedureCode.of(hit.key()).map(code -> candidate(hit, code)).stream())
                .limit(CANDIDATES)
                .toList();
    }

    private static Candidate candidate(Hit hit, ProcedureCode code) {
        return new Candidate(
                code,
                hit.score(),
                "tên khớp %.0f %%, câu hỏi khớp %.0f %%".formatted(hit.named() * 100, hit.asked() * 100));
    }
}
