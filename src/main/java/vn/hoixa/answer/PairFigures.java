package vn.hoixa.answer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import vn.hoixa.intent.Intents;
import vn.hoixa.search.Hit;

/** The evidence for and against a {@link SidePair} being two matters, as features of {@link Confidence}. */
final class PairFigures {
    private final Intents intents;
    private final Family family;

    PairFigures(Intents intents, Family family) {
        this.intents = intents;
        this.family = family;
    }

    /** The features by the names that {@link Confidence} has weights for; all from 0 to 1. */
    Map<String, Double> of(Whole whole, SidePair pair) {
        Optional<Hit> first = whole.seen().found().hit(pair.left().procedure());
        Optional<Hit> second = whole.seen().found().hit(pair.right().procedure());
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("sure", pair.least(Side::sure));
        figures.put("named", pair.leastFit(Rival::named));
        figures.put("heard", pair.leastFit(Rival::heard));
        figures.put("wholeHeard", Math.min(of(first, Hit::heard), of(second, Hit::heard)));
        figures.put("wholeAsked", Math.min(of(first, Hit::asked), of(second, Hit::asked)));
        figures.put(
                "gain",
                gain(
                        whole,
                        first.map(Hit::covered).orElse(0L),
                        second.map(Hit::covered).orElse(0L)));
        figures.put("and", Evidence.oneIf(pair.joint().kind() == Joint.Kind.AND));
        figures.put("stop", Evidence.oneIf(pair.joint().kind() == Joint.Kind.STOP));
        figures.put("says", Evidence.oneIf(whole.saysTwo(intents)));
        figures.put("wish", Evidence.oneIf(Joint.isWish(pair.right().question().text())));
        figures.put("told", Evidence.oneIf(Joint.isTold(pair.left().question().text())));
        figures.put(
                "siblings",
                Evidence.oneIf(
                        family.areSiblings(pair.left().procedure(), pair.right().procedure())));
        figures.put("another", Evidence.oneIf(pair.isAnother(whole)));
        return figures;
    }

    private static double of(Optional<Hit> hit, ToDoubleFunction<Hit> figure) {
        return hit.stream().mapToDouble(figure).findFirst().orElse(0);
    }

    /** How much more of the question's subject the two cover than the better one alone. */
    private static double gain(Whole whole, long first, long second) {
        int more = Long.bitCount(first | second) - Math.max(Long.bitCount(first), Long.bitCount(second));
        return more / (double) Math.max(1, whole.question().matter().size());
    }
}
