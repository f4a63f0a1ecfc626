package vn.hoixa.answer;

/**
 * How sure the search has to be before it speaks. The figures are of the ranking in {@code knowledge}; they were set on the
 * development questions for at least 97 right automatic answers in 100.
 *
 * @param named least fit of question and name for an answer, 0 to 1
 * @param gap least lead of the best procedure over the next, in score
 * @param window how far behind the best another procedure is still offered, in score
 * @param askable least fit for asking back rather than referring, 0 to 1
 * @param domain least share of the question that anything published covers, 0 to 1: below it, and without a word of the
 *     commune's, the question is not the commune's
 */
public record Thresholds(double named, double gap, double window, double askable, double domain) {
    /** Set on the development questions. */
    public static final Thresholds USUAL = new Thresholds(0.55, 0.15, 0.35, 0.35, 0.25);
}
