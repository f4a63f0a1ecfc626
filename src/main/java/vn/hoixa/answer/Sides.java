package vn.hoixa.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hoixa.intent.Intents;
import vn.hoixa.knowledge.Procedure;

/** Searches the sides of one question with a cache, since the same words stand on the side of several joints. */
final class Sides {
    /** A side with fewer words names no matter. */
    private static final int WORDS = 2;

    /** The confidence of a clause from which the rest of its side need not be read. */
    private static final double SURE = 0.95;

    /** The lead over a sibling below which a side alone does not distinguish them. */
    private static final double OPEN = 0.4;

    private final Whole whole;
    private final TwoMatters.Weighing weighing;
    private final Intents intents;
    private final Family family;
    private final Confidence confidence;
    private final Map<String, Optional<Side>> read = new HashMap<>();

    Sides(Whole whole, TwoMatters.Weighing weighing, Intents intents, Family family, Confidence confidence) {
        this.whole = whole;
        this.weighing = weighing;
        this.intents = intents;
        this.family = family;
        this.confidence = confidence;
    }

    /** @param texts from the nearest clause to the whole side; the most confident counts */
    Optional<Side> side(List<String> texts) {
        Optional<Side> best = Optional.empty();
        for (String text : texts) {
            if (best.filter(side -> side.sure() >= SURE).isPresent()) break;
            best = surer(best, read.computeIfAbsent(text, this::read));
        }
        return best;
    }

    private static Optional<Side> surer(Optional<Side> first, Optional<Side> second) {
        return Stream.of(first, second)
                .flatMap(Optional::stream)
                .reduce((one, other) -> other.sure() > one.sure() ? other : one);
    }

    private Optional<Side> read(String text) {
        Question part = Question.of(text, intents);
        if (part.matter().size() < WORDS) return Optional.empty();
        return weighing.apply(part).map(best -> side(part, best));
    }

    private Side side(Question part, Family.Best best) {
        return meant(best)
                .map(one -> new Side(part, best, one, 1))
                .orElseGet(() -> new Side(
                        part,
                        best,
                        best.leader().procedure(),
                        best.plain() ? 1 : confidence.answers(best.evidence().asPart())));
    }

    /**
     * "Cụ hưởng trợ cấp hưu trí mất, khai tử và mai táng phí": the whole question may tell which sibling a side
     * means.
     */
    private Optional<Procedure> meant(Family.Best best) {
        Procedure leader = best.leader().procedure();
        return whole.certain()
                .filter(_ -> best.evidence().lead().open() < OPEN)
                .filter(one -> !one.equals(leader) && family.areSiblings(one, leader));
    }
}
