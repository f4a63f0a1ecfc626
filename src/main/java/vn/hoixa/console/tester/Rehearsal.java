package vn.hoixa.console.tester;

import java.util.List;

/**
 * A question tried as a citizen would ask it.
 *
 * @param asked the words as they are kept of a citizen: masked
 * @param decision what was decided, in Vietnamese
 * @param body the very text a citizen would get; empty where only a real conversation can word it (ticket, promised time)
 * @param found what the search found, best first
 */
record Rehearsal(String asked, String decision, String body, List<String> options, List<Found> found) {
    /**
     * An item the search found.
     *
     * @param named how well question and name cover each other, in percent
     * @param asked how much of the question its words cover, in percent
     * @param reasons what the score is made of, largest first
     */
    record Found(
            int rank, String kind, String key, String name, String score, int named, int asked, List<Why> reasons) {}

    /**
     * One part of a score.
     *
     * @param words the words it saw
     * @param effect "+1,20", "−0,35"
     */
    record Why(String rule, String words, String effect) {}
}
