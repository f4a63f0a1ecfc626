package vn.hoixa.console.upkeep;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A change that citizens may have to be told of, as the page shows it.
 *
 * @param path the page itself
 * @param what what became of the item, in a sentence
 * @param mark of what is shown, to be sent back with a decision
 * @param may empty when the reader may decide; otherwise why not
 */
record CaseView(
        String path,
        String name,
        String key,
        String what,
        String mark,
        String may,
        List<Difference> differences,
        List<Answer> answers,
        List<Past> past) {
    /**
     * A changed part.
     *
     * @param others further wordings in which it was told, each with how often
     */
    record Difference(
            String part, String label, String times, List<Words> told, List<Words> now, List<String> others) {}

    /**
     * An officer's approved answer that rests on the item.
     *
     * @param words empty of a private one
     * @param quotes the parts whose old words it holds
     */
    record Answer(UUID text, String question, String ticket, String when, String words, String quotes) {
        public boolean isPrivate() {
            return words.isEmpty();
        }
    }

    /** A decision that was made. */
    record Past(String who, String what, String text) {}

    public boolean isOpen() {
        return !differences.isEmpty();
    }

    /** Parts chosen at first: those that somebody was told. */
    Set<String> parts() {
        return differences.stream()
                .map(Difference::part)
                .collect(java.util.stream.Collectors.toCollection(java.util.LinkedHashSet::new));
    }
}
