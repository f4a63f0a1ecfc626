package vn.hoixa.intent;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.hoixa.procedure.Facet;

/**
 * The facets that a question asks for, and the kind of question.
 *
 * @param facets in the order asked; for a case question, those that decide it
 * @param also for a case question, what else may decide it, the likeliest first
 */
public record Asked(QuestionKind kind, List<Facet> facets, List<Facet> also) {

    /** Nothing in particular: an overview. */
    public static final Asked OVERVIEW = new Asked(QuestionKind.OVERVIEW, List.of());

    /** Facets whose value depends on who asks: "được không" about them is about one's own case. */
    private static final Set<Facet> PERSONAL = EnumSet.of(
            Facet.BENEFIT,
            Facet.CONDITIONS,
            Facet.WHO,
            Facet.ON_BEHALF,
            Facet.IN_PERSON,
            Facet.ANY_PLACE,
            Facet.MISSING_DOCUMENT,
            Facet.REFUSAL);

    /** Meaning of a phrase: it asks for a facet, or it names the subject although it sounds like a facet. */
    sealed interface Phrasing {
        record For(Facet facet, QuestionKind kind) implements Phrasing {}

        record Matter() implements Phrasing {}
    }

    public Asked {
        facets = List.copyOf(facets);
        also = List.copyOf(also);
    }

    public Asked(QuestionKind kind, List<Facet> facets) {
        this(kind, facets, List.of());
    }

    /** The same with other facets that may decide a case. */
    Asked orElse(List<Facet> likely) {
        if (kind != QuestionKind.CASE) return this;
        return new Asked(
                kind,
                facets,
                likely.stream().filter(facet -> !facets.contains(facet)).toList());
    }

    /** Question words: a facet whose phrase has one is asked for, any other may only be mentioned. */
    private static final Set<String> ASKING = Set.of(
            "gi", "nao", "dau", "bao", "nhieu", "nhiu", "may", "ai", "sao", "chi", "mo", "khong", "chua", "hay",
            "rang");

    private static final Set<String> DENYING = Set.of("khong", "chua");

    /** The facets that phrases ask for, then those they only mention, each in the order said. */
    static List<Facet> heard(Utterance text, List<Patterns.Match<Phrasing>> found) {
        List<Facet> asked = new ArrayList<>();
        List<Facet> mentioned = new ArrayList<>();
        for (var match : found) {
            if (match.value() instanceof Phrasing.For asks) {
                (isAsking(text, match.words()) ? asked : mentioned).add(asks.facet());
            }
        }
        List<Facet> facets = new ArrayList<>(
                Stream.concat(asked.stream(), mentioned.stream()).distinct().toList());
        if (facets.size() > 1) facets.remove(Facet.DEFINITION);
        return facets;
    }

    static Asked of(
            List<Facet> facets, List<Patterns.Match<Phrasing>> found, List<Patterns.Match<QuestionKind>> marks) {
        boolean personal = found.stream()
                .anyMatch(match -> match.value() instanceof Phrasing.For asks && asks.kind() == QuestionKind.CASE);
        boolean marked = asksWhether(found, marks);
        boolean decides = facets.isEmpty() || facets.stream().anyMatch(PERSONAL::contains);
        if (personal || (marked && decides)) return new Asked(QuestionKind.CASE, facets);
        return facets.isEmpty() ? OVERVIEW : new Asked(QuestionKind.FACET, facets);
    }

    /** Whether words ask: "Không còn giấy …" denies, "… được không" asks, depending on the place of the word. */
    private static boolean isAsking(Utterance text, BitSet words) {
        return words.stream()
                .filter(at -> ASKING.contains(text.bare().get(at)))
                .anyMatch(at -> at > words.nextSetBit(0)
                        || !DENYING.contains(text.bare().get(at)));
    }

    /** Whether a mark of a case question stands outside the phrases that ask for an impersonal facet. */
    static boolean asksWhether(List<Patterns.Match<Phrasing>> found, List<Patterns.Match<QuestionKind>> marks) {
        return marks.stream().anyMatch(mark -> isOpen(mark, found));
    }

    /** A "được không" inside the phrase of an impersonal facet is not counted again. */
    private static boolean isOpen(Patterns.Match<QuestionKind> mark, List<Patterns.Match<Phrasing>> found) {
        return found.stream().noneMatch(match -> isImpersonal(match.value()) && match.covers(mark));
    }

    private static boolean isImpersonal(Phrasing phrasing) {
        return switch (phrasing) {
            case Phrasing.For asks -> !PERSONAL.contains(asks.facet());
            case Phrasing.Matter() -> true;
        };
    }
}
