package vn.hoixa.console.tester;

import java.util.List;

/**
 * Result of a trial question.
 *
 * @param asked the masked words, as they would be stored
 * @param decision what was decided, in Vietnamese
 * @param body the exact text for the citizen; empty where it needs a real conversation (ticket, promised time)
 * @param found the search results, best first
 */
record Rehearsal(String asked, String decision, String body, List<String> options, List<Found> found) {
    /**
     * One search result.
     *
     * @param named how well question and name cover each other, in percent
     * @param asked how much of the question its words cover, in percent
     * @param reasons the parts of the score, largest first
     */
    record Found(
            int rank, String kind, String key, String name, String score, int named, int asked, List<Why> reasons) {}

    /**
     * One part of a score.
     *
     * @param words the words it matched
     * @param effect "+1,20", "−0,35"
     */
    record Why(String rule, String words, String effect) {}
}
