package vn.hoixa.deviation;

/**
 * The judgements of one week, counted.
 *
 * @param answers automatic answers of the week, from which the sample was drawn
 * @param sample counts of the sample alone, which stands for all answers
 * @param rejected counts of what citizens said was not their matter; no measure of all answers
 */
public record WeekFigures(Week week, int answers, Counts sample, Counts rejected) {
    /** @param open not judged yet */
    public record Counts(int right, int wrong, int unclear, int open) {
        /** How many were judged right or wrong. */
        public int told() {
            return right + wrong;
        }
    }

    /** The share of right answers among those judged right or wrong, 0 to 1; 0 while there is none. */
    public double share() {
        return sample.told() == 0 ? 0 : (double) sample.right() / sample.told();
    }

    /** Whether the whole sample was judged and at least one judgement is right or wrong. */
    public boolean isComplete() {
        return sample.open() == 0 && sample.told() > 0;
    }

    boolean isBad(double leastShare) {
        return isComplete() && share() < leastShare;
    }
}
