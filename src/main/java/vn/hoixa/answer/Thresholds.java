package vn.hoixa.answer;

import vn.hoixa.search.Calibration;

/**
 * Thresholds of the decision to answer, ask back or refer. The values come from {@code calibrate}.
 *
 * @param certain least confidence for an answer
 * @param askable least confidence for asking back rather than referring
 * @param window how far behind the best, in score, a procedure may still take its place or has to be ruled out
 * @param offered how far behind the best, in score, a procedure is still offered
 * @param common least fit for a common answer, a life event or a topic that is not the commune's
 * @param topic least fit of another authority's topic that ranks before every procedure
 * @param both least confidence that two matters are asked for
 * @param domain least share of the question that any published item covers: below it, and without a word of the
 *     commune's business, the question is not the commune's
 */
public record Thresholds(
        double certain,
        double askable,
        double window,
        double offered,
        double common,
        double topic,
        double both,
        double domain) {
    /** The calibrated thresholds packed into the application. */
    public static Thresholds packed() {
        return Calibration.packed().part("thresholds", Thresholds.class);
    }
}
