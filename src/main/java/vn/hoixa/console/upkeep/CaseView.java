package vn.hoixa.console.upkeep;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * View of a change that citizens may have to be told about.
 *
 * @param path the page itself
 * @param what the present state of the item, in a sentence
 * @param mark version mark of the shown state, to be sent back with a decision
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
     * @param others other wordings that were sent, each with its number
     */
    record Difference(
            String part, String label, String times, List<Words> told, List<Words> now, List<String> others) {}

    /**
     * An officer's approved answer that is based on the item.
     *
     * @param words its text; empty for a private one
     * @param quotes the parts whose old words it contains
     */
    record Answer(UUID text, String question, String ticket, String when, String words, String quotes) {
        public boolean isPrivate() {
            return words.isEmpty();
        }
    }

    /** An earlier decision. */
    record Past(String who, String what, String text) {}

    public boolean isOpen() {
        return !differences.isEmpty();
    }

    /** Parts ticked at first: those that were sent to somebody. */
    Set<String> parts() {
        return differences.stream()
                .map(Difference::part)
                .collect(java.util.stream.Collectors.toCollection(java.util.LinkedHashSet::new));
    }
}
