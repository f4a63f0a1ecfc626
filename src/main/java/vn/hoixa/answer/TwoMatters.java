package vn.hoixa.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.hoixa.intent.Intents;
import vn.hoixa.knowledge.Procedure;

/**
 * Detects two matters in one question: "khai tử cho ba rồi làm mai táng phí". At each {@link Joint} both sides are
 * searched separately. There are two matters where both sides name theirs clearly; else {@link Confidence} decides
 * between two matters and one with its circumstances, from the confidence of each side and the share of the question
 * that the two cover.
 */
final class TwoMatters {
    /** The confidence of a side that names its matter clearly. */
    private static final double LIKELY = 0.85;

    private final Intents intents;
    private final Family family;
    private final Confidence confidence;
    private final PairFigures figures;
    private final double least;

    /** @param least confidence needed for two matters */
    TwoMatters(Intents intents, Family family, Confidence confidence, double least) {
        this.intents = intents;
        this.family = family;
        this.confidence = confidence;
        this.figures = new PairFigures(intents, family);
        this.least = least;
    }

    /** Finds the best procedure for a part of a question; empty where there is none. */
    interface Weighing extends Function<Question, Optional<Family.Best>> {}

    /** The two matters; empty where there is one. */
    Optional<Decision.Both> in(Whole whole, Weighing weighing) {
        record Judged(SidePair pair, double sure) {}
        return pairs(whole, weighing).stream()
                .map(pair -> new Judged(pair, isClear(whole, pair) ? 1 : confidence.areTwo(figures.of(whole, pair))))
                .filter(judged -> judged.sure() >= least)
                .max(Comparator.comparingDouble(Judged::sure))
                .map(judged -> new Decision.Both(
                        judged.pair().left().procedure(), judged.pair().right().procedure()));
    }

    /** All possible pairs, with the evidence for and against each. */
    List<WeighedPair> weigh(Whole whole, Weighing weighing) {
        return pairs(whole, weighing).stream()
                .map(pair -> new WeighedPair(
                        pair.left().procedure().code(), pair.right().procedure().code(), figures.of(whole, pair)))
                .toList();
    }

    private List<SidePair> pairs(Whole whole, Weighing weighing) {
        var sides = new Sides(whole, weighing, intents, family, confidence);
        List<SidePair> pairs = new ArrayList<>();
        for (Joint joint : Joint.in(whole.question().text())) {
            sides.side(joint.before())
                    .flatMap(left -> sides.side(joint.after()).map(right -> new SidePair(joint, left, right)))
                    .filter(pair -> areTwo(pair) && !isOneOfBoth(whole, pair))
                    .filter(pair -> areWanted(pair) || whole.saysTwo(intents))
                    .ifPresent(pairs::add);
        }
        return pairs;
    }

    /**
     * Whether both are wanted: neither is already done; a comma alone joins neither siblings, which share their words,
     * nor background.
     */
    private boolean areWanted(SidePair pair) {
        Side left = pair.left();
        Side right = pair.right();
        if (pair.joint().isOfWhatIsDone()) return false;
        boolean told = Joint.isTold(left.question().text()) && !wants(left);
        return pair.joint().kind() != Joint.Kind.STOP
                || !(told || family.areSiblings(left.procedure(), right.procedure()));
    }

    /** Whether each side names its matter clearly and few others fit its words; joined by more than a comma. */
    private boolean isClear(Whole whole, SidePair pair) {
        boolean joined = pair.joint().kind() == Joint.Kind.AND
                || (pair.joint().kind() == Joint.Kind.OTHER && wants(pair.left()));
        return joined
                && pair.least(Side::sure) >= LIKELY
                && pair.leastFit(Rival::named) >= whole.fits()
                && pair.left().best().isDistinct()
                && pair.right().best().isDistinct()
                && !pair.isAnother(whole);
    }

    /** "Khai sinh kèm nhận cha cho con": the distinguishing words of both sides belong to one sibling of both. */
    private boolean isOneOfBoth(Whole whole, SidePair pair) {
        Procedure left = pair.left().procedure();
        Procedure right = pair.right().procedure();
        return whole.nearest().stream()
                .filter(one -> !pair.has(one) && family.areSiblings(one, left) && family.areSiblings(one, right))
                .anyMatch(one -> whole.decision() instanceof Decision.Certain
                        || (family.says(whole.question(), one, left) && family.says(whole.question(), one, right)));
    }

    /**
     * Whether two siblings are both wanted: one side has its own distinguishing words, and the other side, a wish, has
     * none of them.
     */
    private boolean areTwo(SidePair pair) {
        Procedure left = pair.left().procedure();
        Procedure right = pair.right().procedure();
        if (left.equals(right)) return false;
        if (!family.areSiblings(left, right)) return true;
        if (!wants(pair.left())) return false;
        Contrast.Verdict first = family.tells(pair.left().question(), left, right);
        Contrast.Verdict second = family.tells(pair.right().question(), right, left);
        if (first == Contrast.Verdict.FIRST_SAID) return means(pair.right(), second);
        return second == Contrast.Verdict.FIRST_SAID && means(pair.left(), first);
    }

    private boolean wants(Side side) {
        return intents.wantsSomething(side.question().words());
    }

    private boolean means(Side side, Contrast.Verdict verdict) {
        return switch (verdict) {
            case FIRST_SAID -> true;
            case FIRST_PLAIN -> wants(side);
            case SECOND_SAID, SECOND_PLAIN, OPEN -> false;
        };
    }
}
