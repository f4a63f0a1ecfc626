package vn.hoixa.answer;

import java.util.List;
import java.util.Map;
import vn.hoixa.search.Calibration;

/**
 * How sure it is that a question is about the procedure that came first, and that it is worth asking back about it: two
 * logistic models over the same {@link Evidence}. Their weights are fitted to files of questions and kept as data; each says
 * in one number what its figure is worth, so that every decision can be taken apart.
 */
public final class Confidence {
    /** Whether to answer depends on how the procedures stand to each other … */
    private static final List<String> FOR_AN_ANSWER = List.of(
            "named",
            "lead",
            "leadSibling",
            "leadOpen",
            "better",
            "more",
            "first",
            "whole",
            "facet",
            "matter",
            "bare",
            "unsaid",
            "elsewhere");

    /** … and whether to ask back on whether any of them is meant. */
    private static final List<String> FOR_A_CHOICE =
            List.of("named", "asked", "lead", "commune", "matter", "elsewhere");

    private final Models models;

    /**
     * The weight of each figure.
     *
     * @param weights by the names of {@link Evidence#figures()}; what is not named counts nothing
     */
    public record Model(double intercept, Map<String, Double> weights) {
        double of(Map<String, Double> figures) {
            double sum = intercept;
            for (var weight : weights.entrySet()) sum += weight.getValue() * figures.getOrDefault(weight.getKey(), 0.0);
            return 1 / (1 + Math.exp(-sum));
        }
    }

    /** The two models, as they are kept. */
    public record Models(Model answer, Model askBack) {}

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
     */
    public static Confidence fitted(List<Sample> answers, List<Sample> inside) {
        return new Confidence(
                new Models(LogisticFit.fit(answers, FOR_AN_ANSWER), LogisticFit.fit(inside, FOR_A_CHOICE)));
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
}
