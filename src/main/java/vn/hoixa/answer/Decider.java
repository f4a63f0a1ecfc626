package vn.hoixa.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.hoixa.knowledge.Hit;
import vn.hoixa.knowledge.ItemKind;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.knowledge.ProcedureCode;

/** Decides what a question is about, and whether that is sure enough to answer, to ask back, or neither. */
final class Decider {
    private static final int LOOKED_AT = 12;
    private static final int CANDIDATES = 5;

    private final Intents intents;
    private final Thresholds thresholds;

    Decider(Intents intents, Thresholds thresholds) {
        this.intents = intents;
        this.thresholds = thresholds;
    }

    Decision decide(Turn turn) {
        return decide(turn, List.of());
    }

    /** @param earlier what was talked about before: its words count less */
    Decision decide(Turn turn, List<String> earlier) {
        if (turn.matter().isEmpty() && earlier.isEmpty()) return new Decision.Nothing();
        List<Hit> hits = turn.known().search(turn.text().words(), earlier, LOOKED_AT);
        if (hits.isEmpty()) return strange(turn, hits);
        Hit best = hits.getFirst();
        return switch (best.kind()) {
            case OUT_OF_SCOPE ->
                turn.known()
                        .topic(best.key())
                        .filter(_ -> best.named() >= thresholds.askable())
                        .<Decision>map(Decision.Elsewhere::new)
                        .orElseGet(() -> strange(turn, hits));
            case ANSWER ->
                turn.known()
                        .answer(best.key())
                        .filter(answer -> best.named() >= thresholds.named()
                                && answer.source().freshOn(turn.on()))
                        .<Decision>map(Decision.Common::new)
                        .orElseGet(() -> procedure(turn, hits));
            case LIFE_EVENT ->
                turn.known()
                        .lifeEvent(best.key())
                        .filter(_ -> best.named() >= thresholds.named())
                        .<Decision>map(Decision.Happening::new)
                        .orElseGet(() -> procedure(turn, hits));
            case PROCEDURE -> procedure(turn, hits);
        };
    }

    List<Candidate> candidates(Turn turn) {
        if (turn.matter().isEmpty()) return List.of();
        return candidates(turn.known().search(turn.text().words(), LOOKED_AT));
    }

    private Decision procedure(Turn turn, List<Hit> all) {
        List<Hit> hits =
                all.stream().filter(hit -> hit.kind() == ItemKind.PROCEDURE).toList();
        if (hits.isEmpty()) return strange(turn, all);
        Hit best = hits.getFirst();
        if (Math.max(best.named(), best.asked()) < thresholds.askable()) return strange(turn, all);
        double next = hits.size() > 1 ? hits.get(1).score() : 0;
        List<Procedure> near = procedures(
                turn,
                hits.stream()
                        .filter(hit -> hit.score() >= best.score() - thresholds.window())
                        .toList());
        if (best.named() >= thresholds.named() && best.score() - next >= thresholds.gap()) {
            return new Decision.Certain(near.getFirst(), near.subList(1, near.size()));
        }
        return near.size() > 1 ? new Decision.Between(near) : new Decision.Unknown(candidates(all));
    }

    private Decision strange(Turn turn, List<Hit> hits) {
        double covered = hits.stream().mapToDouble(Hit::asked).max().orElse(0);
        if (covered < thresholds.domain() && !intents.namesTheCommune(turn.words())) return new Decision.Foreign();
        return new Decision.Unknown(candidates(hits));
    }

    private static List<Procedure> procedures(Turn turn, List<Hit> hits) {
        List<Procedure> found = new ArrayList<>();
        for (Hit hit : hits) {
            ProcedureCode.of(hit.key()).flatMap(turn.known()::procedure).ifPresent(found::add);
        }
        return found;
    }

    private static List<Candidate> candidates(List<Hit> hits) {
        return hits.stream()
                .flatMap(hit -> candidate(hit).stream())
                .limit(CANDIDATES)
                .toList();
    }

    private static Optional<Candidate> candidate(Hit hit) {
        if (hit.kind() != ItemKind.PROCEDURE) return Optional.empty();
        return ProcedureCode.of(hit.key())
                .map(code -> new Candidate(
                        code,
                        hit.score(),
                        "tên khớp %.0f %%, câu hỏi khớp %.0f %%"
                                .formatted(hit.named() * 100, hit.asked() * 100)
                                .toLowerCase(Locale.ROOT)));
    }
}
