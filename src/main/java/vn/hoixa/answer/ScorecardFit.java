package vn.hoixa.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Fits a {@link Scorecard} by gradient boosting of stumps with Newton steps (Friedman 2001): each round adds a small
 * part of the step of one feature that explains most of the remaining error. A feature with a known direction never
 * gets a step the other way (monotonic constraint), whatever a few samples say. The same samples always give the same
 * card.
 */
final class ScorecardFit {
    private static final int ROUNDS = 250;
    private static final double RATE = 0.08;
    private static final double RIDGE = 1;

    /** Least weight of samples on each side of a step. */
    private static final double LEAST = 15;

    /** The most steps of a feature that are tried. */
    private static final int STEPS = 32;

    /** The direction in which a feature may count. */
    enum Direction {
        FOR,
        AGAINST,
        EITHER;

        boolean allows(double rise) {
            return switch (this) {
                case FOR -> rise > 0;
                case AGAINST -> rise < 0;
                case EITHER -> true;
            };
        }
    }

    /**
     * The possible steps of a feature.
     *
     * @param the value at which each begins, ascending
     * @param passed how many of them each sample has passed
     * @param rises the points of each so far
     */
    private record Ladder(String name, Direction direction, double[] at, int[] passed, double[] rises) {
        static Ladder of(String name, Direction direction, List<Confidence.Sample> samples) {
            double[] values = samples.stream()
                    .mapToDouble(sample -> sample.figures().getOrDefault(name, 0.0))
                    .toArray();
            double[] at = steps(values);
            int[] passed = Arrays.stream(values)
                    .mapToInt(value -> (int)
                            Arrays.stream(at).filter(step -> value >= step).count())
                    .toArray();
            return new Ladder(name, direction, at, passed, new double[at.length]);
        }

        /** Quantiles of the values as steps, with two digits, since more would be false precision. */
        private static double[] steps(double[] values) {
            double[] sorted = Arrays.stream(values).sorted().toArray();
            return IntStream.range(1, STEPS)
                    .mapToDouble(part -> rounded(sorted[part * (sorted.length - 1) / STEPS]))
                    .distinct()
                    .filter(step -> step > sorted[0])
                    .toArray();
        }

        List<Scorecard.Band> bands() {
            List<Scorecard.Band> bands = new ArrayList<>();
            double points = 0;
            for (int i = 0; i < at.length; i++) {
                points += rises[i];
                if (rises[i] != 0) bands.add(new Scorecard.Band(at[i], rounded(points)));
            }
            return bands;
        }
    }

    /** Gradient, curvature and weight on one side of a step. */
    private record Side(double slope, double curve, double share) {
        static final Side NONE = new Side(0, 0, 0);

        Side plus(double more, double bend, double part) {
            return new Side(slope + more, curve + bend, share + part);
        }

        Side without(Side other) {
            return new Side(slope - other.slope, curve - other.curve, share - other.share);
        }

        double points() {
            return slope / (curve + RIDGE);
        }

        double explained() {
            return slope * points();
        }
    }

    private record Step(Ladder ladder, int at, double below, double above, double explains) {}

    private final List<Confidence.Sample> samples;
    private final List<Ladder> ladders = new ArrayList<>();
    private final double[] sums;
    private double intercept;

    private ScorecardFit(List<Confidence.Sample> samples, Map<String, Direction> of) {
        this.samples = samples;
        this.sums = new double[samples.size()];
        of.forEach((name, direction) -> ladders.add(Ladder.of(name, direction, samples)));
    }

    /** @param of the features to use, with their directions */
    static Scorecard fit(List<Confidence.Sample> samples, Map<String, Direction> of) {
        var fit = new ScorecardFit(samples, of);
        for (int round = 0; round < ROUNDS; round++) fit.best().ifPresent(fit::take);
        return fit.card();
    }

    /** The step that reduces the error most; empty where no feature has one. */
    private Optional<Step> best() {
        Side[] each = new Side[samples.size()];
        Side all = Side.NONE;
        for (int i = 0; i < each.length; i++) {
            double expected = 1 / (1 + Math.exp(-sums[i]));
            double share = samples.get(i).share();
            each[i] = new Side((samples.get(i).holds() - expected) * share, expected * (1 - expected) * share, share);
            all = all.plus(each[i].slope(), each[i].curve(), share);
        }
        List<Step> steps = new ArrayList<>();
        for (Ladder ladder : ladders) best(ladder, each, all).ifPresent(steps::add);
        return steps.stream().max(Comparator.comparingDouble(Step::explains));
    }

    private static Optional<Step> best(Ladder ladder, Side[] each, Side all) {
        Side[] passing = new Side[ladder.at().length + 1];
        Arrays.fill(passing, Side.NONE);
        for (int i = 0; i < each.length; i++) {
            int passed = ladder.passed()[i];
            passing[passed] = passing[passed].plus(each[i].slope(), each[i].curve(), each[i].share());
        }
        Optional<Step> found = Optional.empty();
        double most = 0;
        Side above = Side.NONE;
        for (int at = ladder.at().length - 1; at >= 0; at--) {
            Side more = passing[at + 1];
            above = above.plus(more.slope(), more.curve(), more.share());
            Side below = all.without(above);
            if (Math.min(above.share(), below.share()) < LEAST) continue;
            double explains = above.explained() + below.explained();
            if (explains > most && ladder.direction().allows(above.points() - below.points())) {
                found = Optional.of(new Step(ladder, at, below.points(), above.points(), explains));
                most = explains;
            }
        }
        return found;
    }

    private void take(Step step) {
        double below = RATE * step.below();
        double rise = RATE * (step.above() - step.below());
        intercept += below;
        step.ladder().rises()[step.at()] += rise;
        for (int i = 0; i < sums.length; i++) {
            sums[i] += step.ladder().passed()[i] > step.at() ? below + rise : below;
        }
    }

    private Scorecard card() {
        Map<String, List<Scorecard.Band>> bands = new LinkedHashMap<>();
        for (Ladder ladder : ladders) {
            if (!ladder.bands().isEmpty()) bands.put(ladder.name(), ladder.bands());
        }
        return new Scorecard(rounded(intercept), bands);
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
