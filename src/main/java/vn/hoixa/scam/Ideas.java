package vn.hoixa.scam;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a text is about, in ideas of {@code knowledge-base/scam/ideas.yaml}: what it asks for, under what pretext, who it claims to
 * be from, how it presses. One idea says nothing; how much each and each two together speak for a scam is learned.
 */
final class Ideas {
    /** Reads no idea; for texts whose words alone count. */
    static final Ideas NONE = new Ideas(List.of(), Map.of());

    private final List<Idea> ideas;

    /**
     * @param label what citizens read
     * @param say patterns of which one has to be found
     */
    record Entry(String code, String label, List<String> say) {}

    private record Idea(Entry entry, List<Pattern> patterns) {}

    /** @param words names of patterns, as in {@link SignFile} */
    Ideas(List<Entry> entries, Map<String, String> words) {
        this.ideas = entries.stream()
                .map(entry -> new Idea(entry, Rule.compiled(entry.say(), words)))
                .toList();
    }

    /** The ideas of a text by their code, each with the place of its first word. */
    Map<String, Integer> in(Reading text) {
        Map<String, Integer> found = new LinkedHashMap<>();
        for (var idea : ideas) {
            idea.patterns.stream()
                    .map(pattern -> pattern.matcher(text.line()))
                    .filter(matcher -> matcher.find())
                    .findFirst()
                    .ifPresent(matcher -> found.put(idea.entry.code(), text.wordAt(matcher.start())));
        }
        return found;
    }

    /** The words for an idea that citizens read. */
    String label(String code) {
        return ideas.stream()
                .map(Idea::entry)
                .filter(entry -> entry.code().equals(code))
                .map(Entry::label)
                .findFirst()
                .orElse(code);
    }
}
