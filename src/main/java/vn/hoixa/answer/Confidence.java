package vn.hoixa.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hoixa.answer.ScorecardFit.Direction;
import vn.hoixa.search.Calibration;

/**
 * How sure it is that a question is about the procedure that came first, and that it is worth asking back about it: two
 * {@link Scorecard}s over the same {@link Evidence}. They are fitted to files of questions and kept as data; each says in
 * points what a figure is worth, so that every decision can be taken apart.
 */
public final class Confidence {
    /** Whether to answer depends on how the procedures stand to each other … */
    private static final Map<String, Direction> FOR_AN_ANSWER = directions(
            "+named +asked +alike +alikeLead +heard +heardLead +lead +leadSibling +leadOpen -better -more +first +whole"
                    + " +facet ?matter ?length +commune -bare -unsaid -elsewhere");

    /** … and whether to ask back on whether any of them is meant. */
    private static final Map<String, Direction> FOR_A_CHOICE =
            directions("+named +asked +alike +heard +lead +commune +matter -elsewhere");

    /** Whether two are meant depends on how sure each side is and how much of the whole the two are ({@link TwoMatters}). */
    private static final Map<String, Direction> FOR_TWO = directions(
            "+sure +named +heard +wholeHeard +wholeAsked +gain +and -stop +says +wish -told -siblings -another");

    private final Models models;

    /** The cards, as they are kept. */
    public record Models(Scorecard answer, Scorecard askBack, Scorecard both) {}

    /**
     * A question whose answer is known.
     *
     * @param figures its {@link Weighed#evidence()}
     * @param holds 1 where the model should say yes, 0 where no
     * @param share how much it counts, 1 being a question
     */
    public record Sample(Map<String, Double> figures, double holds, double share) {}

    private Confidence(Models models) {
        this.models = models;
    }

    /** The weights packed into the application. */
    public static Confidence packed() {
        return new Confidence(Calibration.packed().part("confidence", Models.class));
    }

    /**
     * @param answers whether the first procedure was a right one
     * @param inside whether the question was the commune's
     * @param pairs whether both of two procedures were asked for
     */
    public static Confidence fitted(List<Sample> answers, List<Sample> inside, List<Sample> pairs) {
        return new Confidence(new Models(
                ScorecardFit.fit(answers, FOR_AN_ANSWER),
                ScorecardFit.fit(inside, FOR_A_CHOICE),
                packed().forTwo(pairs)));
    }

    /** The same, but for what tells two matters from one. */
    public Confidence withPairs(List<Sample> pairs) {
        return new Confidence(new Models(models.answer(), models.askBack(), forTwo(pairs)));
    }

    /** Where no question can be divided, nothing is learned of it. */
    private Scorecard forTwo(List<Sample> pairs) {
        return pairs.isEmpty() ? models.both() : ScorecardFit.fit(pairs, FOR_TWO);
    }

    /** "+" where more of a figure speaks for it, "-" against it, "?" either way. */
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

    /** How probable it is that the question is about this procedure, 0 to 1. */
    public double answers(Map<String, Double> evidence) {
        return models.answer().of(evidence);
    }

    /** How probable it is that the question is the commune's at all, so that a choice would help, 0 to 1. */
    public double helps(Map<String, Double> evidence) {
        return models.askBack().of(evidence);
    }

    /** How probable it is that a question asks for both of two procedures, 0 to 1. */
    double areTwo(Map<String, Double> evidence) {
        return models.both().of(evidence);
    }
}
