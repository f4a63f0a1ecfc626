package vn.hoixa.scam;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Recognises ideas of {@code knowledge-base/scam/ideas.yaml} in a text: what it asks for, the pretext, the claimed
 * sender, the pressure. A single idea proves nothing; the weights of ideas and pairs of ideas are learned.
 */
final class Ideas {
    /** Recognises nothing; for texts whose words alone count. */
    static final Ideas NONE = new Ideas(List.of(), Map.of());

    private final List<Idea> ideas;

    /**
     * @param label what citizens read
     * @param say patterns, one of which has to match
     */
    record Entry(String code, String label, List<String> say) {}

    private record Idea(Entry entry, List<Pattern> patterns) {}

    /** @param words named patterns, as in {@link SignFile} */
    Ideas(List<Entry> entries, Map<String, String> words) {
        this.ideas = entries.stream()
                .map(entry -> new Idea(entry, Rule.compiled(entry.say(), words)))
                .toList();
    }

    /** The ideas of a text by their code, each with the position of its first word. */
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

    /** The label of an idea for citizens. */
    String label(String code) {
        return ideas.stream()
                .map(Idea::entry)
                .filter(entry -> entry.code().equals(code))
                .map(Entry::label)
                .findFirst()
                .orElse(code);
    }
}
