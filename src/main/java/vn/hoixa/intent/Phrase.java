package vn.hoixa.intent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hoixa.language.Vietnamese;

/**
 * A phrase pattern as the files of {@code knowledge-base/intents} write it.
 *
 * <pre>
 * mất bao lâu          these words, one after the other
 * mất|tốn mấy ngày     one of two words at that place
 * [lệ] phí             a word that may be missing
 * (táng) .. bao nhiêu  a word that has to stand there, but goes on naming the matter
 * có .. không          up to six words of any kind between
 * phải ... mấy ngày    up to sixteen
 * ^ xin chào $         the message begins, ends here
 * !cháy                only with its diacritics: bare letters could be another word
 * </pre>
 *
 * In a message typed without diacritics a word matches by its bare letters; in one with diacritics it matches as
 * written.
 */
final class Phrase {

    private static final int GAP = 6;
    private static final int LONG_GAP = 16;

    private sealed interface Part {
        record Word(Set<String> forms, Set<String> bare, Presence presence) implements Part {}

        record Gap(int most) implements Part {}

        record Start() implements Part {}

        record End() implements Part {}
    }

    private enum Presence {
        NEEDED,
        MAY_BE_MISSING,
        OF_THE_MATTER
    }

    private final String source;
    private final List<Part> parts;
    private final Set<String> first;

    private Phrase(String source, List<Part> parts) {
        this.source = source;
        this.parts = parts;
        this.first = firstOf(parts);
        if (first.isEmpty()) throw new IllegalArgumentException("a phrase begins with a word: " + source);
    }

    /** @throws IllegalArgumentException when it does not begin with a word, or brackets hold more than one */
    static Phrase parse(String source) {
        return new Phrase(
                source,
                Arrays.stream(source.strip().split("\\s+")).map(Phrase::part).toList());
    }

    private static Part part(String token) {
        return switch (token) {
            case ".." -> new Part.Gap(GAP);
            case "..." -> new Part.Gap(LONG_GAP);
            case "^" -> new Part.Start();
            case "$" -> new Part.End();
            default -> word(token);
        };
    }

    private static Part.Word word(String token) {
        if (token.startsWith("[") != token.endsWith("]") || token.startsWith("(") != token.endsWith(")")) {
            throw new IllegalArgumentException("only one word may stand in brackets: " + token);
        }
        Presence presence =
                switch (token.charAt(0)) {
                    case '[' -> Presence.MAY_BE_MISSING;
                    case '(' -> Presence.OF_THE_MATTER;
                    default -> Presence.NEEDED;
                };
        boolean bracketed = presence != Presence.NEEDED;
        List<String> forms = List.of((bracketed ? token.substring(1, token.length() - 1) : token).split("\\|"));
        Set<String> marked = forms.stream()
                .map(form -> form.startsWith("!") ? form.substring(1) : form)
                .map(Vietnamese::normalise)
                .collect(Collectors.toUnmodifiableSet());
        Set<String> bare = forms.stream()
                .filter(form -> !form.startsWith("!"))
                .map(Vietnamese::fold)
                .collect(Collectors.toUnmodifiableSet());
        return new Part.Word(marked, bare, presence);
    }

    /** The first words it can begin with, without diacritics. */
    Set<String> first() {
        return first;
    }

    private static Set<String> firstOf(List<Part> parts) {
        Set<String> first = new HashSet<>();
        for (Part part : parts) {
            switch (part) {
                case Part.Start() -> {}
                case Part.Gap _, Part.End _ -> {
                    return Set.of();
                }
                case Part.Word word -> {
                    word.forms().stream().map(Vietnamese::fold).forEach(first::add);
                    if (word.presence() != Presence.MAY_BE_MISSING) return first;
                }
            }
        }
        return Set.of();
    }

    /** The positions of its words when it matches from a position on; of several ways the one with most words. */
    Optional<BitSet> saidFrom(Utterance text, int at) {
        List<BitSet> found = new ArrayList<>();
        match(text, 0, at, new BitSet(), found);
        return found.stream().max(Comparator.comparingInt(BitSet::cardinality));
    }

    private void match(Utterance text, int part, int at, BitSet said, List<BitSet> found) {
        if (part == parts.size()) {
            found.add((BitSet) said.clone());
            return;
        }
        switch (parts.get(part)) {
            case Part.Start() -> {
                if (at == 0) match(text, part + 1, at, said, found);
            }
            case Part.End() -> {
                if (at == text.size()) match(text, part + 1, at, said, found);
            }
            case Part.Gap(int most) -> {
                for (int skip = 0; skip <= most && at + skip <= text.size(); skip++) {
                    match(text, part + 1, at + skip, said, found);
                }
            }
            case Part.Word word -> {
                if (word.presence() == Presence.MAY_BE_MISSING) match(text, part + 1, at, said, found);
                if (at < text.size() && says(word, text, at)) {
                    said.set(at, word.presence() != Presence.OF_THE_MATTER);
                    match(text, part + 1, at + 1, said, found);
                    said.clear(at);
                }
            }
        }
    }

    private static boolean says(Part.Word word, Utterance text, int at) {
        if (word.forms().contains(text.words().get(at))) return true;
        return text.isBare(at) && word.bare().contains(text.bare().get(at));
    }

    @Override
    public String toString() {
        return source;
    }
}
