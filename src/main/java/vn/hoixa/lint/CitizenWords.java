package vn.hoixa.lint;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Extracts the texts that citizens read and that we wrote: not official names, not words used only for search. */
final class CitizenWords {
    private static final List<String> FOLDERS = List.of(
            Corpus.PROCEDURES,
            Corpus.ANSWERS,
            Corpus.TOPICS,
            Corpus.EVENTS,
            Corpus.RULES,
            Corpus.WARNINGS,
            Corpus.COMMUNE,
            Corpus.REPLIES);

    /** Fields with ids, dates and marks, official words, or people's phrasings. */
    private static final Set<String> UNSPOKEN = Set.of(
            "id",
            "code",
            "codes",
            "see",
            "handler",
            "field",
            "name",
            "source",
            "legal_basis",
            "names",
            "phrasings",
            "ask",
            "words",
            "special",
            "requires_words",
            "state",
            "from",
            "until",
            "life_event",
            "show",
            "number",
            "issued",
            "facts_on",
            "review_by",
            "kind",
            "portal",
            "sample",
            "former_units",
            "category",
            "severity",
            "ways",
            "aimed_at",
            "ai",
            "source_needed",
            "days");

    private static final Pattern LABEL = Pattern.compile("cases\\[\\d+]\\.ask\\[0]");

    /** A slot in a standing reply. */
    private static final Pattern SLOT = Pattern.compile("\\{[a-z0-9_]+}");

    private CitizenWords() {}

    static Stream<Part.Words> in(Corpus corpus) {
        return FOLDERS.stream().flatMap(folder -> corpus.under(folder).stream()).flatMap(CitizenWords::in);
    }

    static Stream<Part.Words> in(Part file) {
        return file.texts()
                .filter(words -> spoken(words.field()))
                .map(words -> new Part.Words(
                        words.file(), words.field(), SLOT.matcher(words.text()).replaceAll("…")));
    }

    /** The button labels of cases: in a citizen's words, but spelt correctly. */
    static Stream<Part.Words> labels(Corpus corpus) {
        return corpus.under(Corpus.PROCEDURES).stream()
                .flatMap(Part::texts)
                .filter(words -> LABEL.matcher(words.field()).matches());
    }

    private static boolean spoken(String field) {
        return Stream.of(field.split("[.\\[]")).noneMatch(UNSPOKEN::contains);
    }
}
