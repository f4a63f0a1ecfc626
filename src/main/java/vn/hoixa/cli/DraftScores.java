package vn.hoixa.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.hoixa.drafting.DraftTrial;
import vn.hoixa.drafting.Drafted;
import vn.hoixa.drafting.Fact;

/**
 * Quality of the drafts of one drafter, in the shape of its JSON.
 *
 * @param by who drafted
 * @param drafts number of drafts
 * @param none number of missing drafts, by reason
 * @param facetsAsked facets asked for over all questions
 * @param facetsCovered facets whose facts are all in the draft
 * @param coverage their share
 * @param withUnsupported drafts with a fact found in no cited source
 * @param marked facts marked in them
 * @param unmarked drafts with numbers that are neither in a cited source nor marked; found without the grounding check
 * @param p50Ms time of half of the drafts, milliseconds
 */
record DraftScores(
        String by,
        int drafts,
        Map<String, Integer> none,
        int facetsAsked,
        int facetsCovered,
        double coverage,
        int withUnsupported,
        int marked,
        int unmarked,
        long tokens,
        long p50Ms) {
    private static final Pattern FIGURE = Pattern.compile("\\d+");
    private static final Pattern TOKEN = Pattern.compile("\\[\\d{1,3}]");
    private static final Pattern ENUMERATION = Pattern.compile("(?m)^\\s*\\d{1,2}[.):]");

    /** Accumulates the results of the questions. */
    static final class Sum {
        private final Map<String, Integer> none = new TreeMap<>();
        private final List<Long> times = new ArrayList<>();
        private String by = "";
        private int drafts;
        private int asked;
        private int covered;
        private int withUnsupported;
        private int marked;
        private int unmarked;
        private long tokens;

        void add(DraftRow row, DraftTrial.Tried tried) {
            asked += row.facts().size();
            switch (tried.drafted()) {
                case Drafted.None(var why, var who) -> {
                    count(who);
                    none.merge(why.name().toLowerCase(Locale.ROOT), 1, Integer::sum);
                }
                case Drafted.Written written -> {
                    count(written.by());
                    drafts++;
                    covered += (int) row.facts().values().stream()
                            .filter(facts -> facts.stream().allMatch(fact -> says(written.plain(), fact)))
                            .count();
                    withUnsupported += tried.unsupported().isEmpty() ? 0 : 1;
                    marked += tried.unsupported().size();
                    unmarked += hasUnmarked(written.text(), tried) ? 1 : 0;
                }
            }
        }

        private void count(Drafted.By who) {
            by = who.model();
            tokens += who.tokensIn() + who.tokensOut();
            times.add(who.took().toMillis());
        }

        DraftScores figures() {
            var sorted = times.stream().sorted().toList();
            return new DraftScores(
                    by,
                    drafts,
                    none,
                    asked,
                    covered,
                    asked == 0 ? 0 : Math.round(1000.0 * covered / asked) / 1000.0,
                    withUnsupported,
                    marked,
                    unmarked,
                    tokens,
                    sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2));
        }
    }

    static boolean says(String text, String fact) {
        return plain(text).contains(plain(fact));
    }

    /** Whether a number is outside every mark and in no cited source. */
    static boolean hasUnmarked(String text, DraftTrial.Tried tried) {
        var rest = new StringBuilder(text);
        TOKEN.matcher(text).results().forEach(token -> blank(rest, token.start(), token.end()));
        ENUMERATION.matcher(text).results().forEach(number -> blank(rest, number.start(), number.end()));
        for (Fact fact : tried.unsupported()) {
            blank(rest, fact.start(), fact.end());
        }
        var said = tried.sources().stream()
                .flatMap(source ->
                        FIGURE.matcher(source.title() + " " + source.text()).results())
                .map(figure -> figure.group())
                .toList();
        return FIGURE.matcher(rest).results().anyMatch(figure -> !said.contains(figure.group()));
    }

    private static void blank(StringBuilder text, int start, int end) {
        text.replace(start, end, " ".repeat(end - start));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.of("vi")).replaceAll("\\s+", " ").strip();
    }
}
