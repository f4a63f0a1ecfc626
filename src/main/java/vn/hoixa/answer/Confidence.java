package vn.hoixa.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hoixa.answer.ScorecardFit.Direction;
import vn.hoixa.search.Calibration;

/**
 * Probability that the best procedure is the right one, and that asking back is worthwhile: {@link Scorecard}s over the
 * same {@link Evidence}, fitted to labelled questions and stored as data. Each states in points what a feature is
 * worth, so that every decision can be explained.
 */
public final class Confidence {
    /** Features for answering: how the procedures compare with each other … */
    private static final Map<String, Direction> FOR_AN_ANSWER = directions(
            "+named +asked +alike +alikeLead +heard +heardLead +lead +leadSibling +leadOpen -better -more +first +whole"
                    + " +facet ?matter ?length +commune -bare -unsaid -elsewhere");

    /** … for asking back: whether any of them is meant … */
    private static final Map<String, Direction> FOR_A_CHOICE =
            directions("+named +asked +alike +heard +lead +commune +matter -elsewhere");

    /**
     * … and for two procedures: how sure each side is and how much of the question the two cover ({@link TwoMatters}).
     */
    private static final Map<String, Direction> FOR_TWO = directions(
            "+sure +named +heard +wholeHeard +wholeAsked +gain +and -stop +says +wish -told -siblings -another");

    private final Models models;

    /** The fitted scorecards as they are stored. */
    public record Models(Scorecard answer, Scorecard askBack, Scorecard both) {}

    /**
     * A training sample: a question whose answer is known.
     *
     * @param figures its {@link Weighed#evidence()}
     * @param holds the label: 1 for yes, 0 for no
     * @param share its weight; a whole question has 1
     */
    public record Sample(Map<String, Double> figures, double holds, double share) {}

    private Confidence(Models models) {
        this.models = models;
    }

    /** The model packed into the application. */
    public static Confidence packed() {
        return new Confidence(Calibration.packed().part("confidence", Models.class));
    }

    /**
     * @param answers labels: whether the first procedure was right
     * @param inside labels: whether the question was the commune's business
     * @param pairs labels: whether both of two procedures were asked for
     */
    public static Confidence fitted(List<Sample> answers, List<Sample> inside, List<Sample> pairs) {
        return new Confidence(new Models(
                ScorecardFit.fit(answers, FOR_AN_ANSWER),
                ScorecardFit.fit(inside, FOR_A_CHOICE),
                packed().forTwo(pairs)));
    }

    /** The same model with the scorecard for two procedures fitted anew. */
    public Confidence withPairs(List<Sample> pairs) {
        return new Confidence(new Models(models.answer(), models.askBack(), forTwo(pairs)));
    }

    /** Without pairs to learn from, no scorecard is fitted. */
    private Scorecard forTwo(List<Sample> pairs) {
        return pairs.isEmpty() ? models.both() : ScorecardFit.fit(pairs, FOR_TWO);
    }

    /** Parses the directions of features: "+" where more speaks for yes, "-" against, "?" either way. */
    private static Map<String, Direction> directions(String signed) {
        Map<String, Direction> directions = new LinkedHashMap<>();
        for (String figure : signed.split(" ")) {
            directions.put(
                    figure.substring(1),
                    switch (figure.charAt(0)) {
                        case '+' -> Direction.FOR;
                        case '-' -> Direction.AGAINST;
                        default -> Direction.EITHER;
                    });
        }
        return directions;
    }

    public Models models() {
        return models;
    }

    /** Probability that the question is about this procedure, 0 to 1. */
    public double answers(Map<String, Double> evidence) {
        return models.answer().of(evidence);
    }

    /** Probability that the question is the commune's business at all, so that a choice would help, 0 to 1. */
    public double helps(Map<String, Double> evidence) {
        return models.askBack().of(evidence);
    }

    /** Probability that a question asks for both of two procedures, 0 to 1. */
    double areTwo(Map<String, Double> evidence) {
        return models.both().of(evidence);
    }
}
