package vn.hoixa.scam;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The patterns that recognise one sign in the words of a text. */
final class Rule {
    /** A pattern must end at the end of a word, or after a digit. */
    private static final String WORD_ENDS = "(?:(?![a-z])|(?<=\\d))";

    /**
     * Negative condition before a match: expensive to check at every word, so the words themselves are matched first.
     */
    private static final String NOT = "{NOT}";

    private static final String BETWEEN = " … ";

    private final SignFile.Entry entry;
    private final List<Pattern> any;
    private final List<Pattern> all;
    private final List<Pattern> none;

    Rule(SignFile.Entry entry, Map<String, String> words) {
        this.entry = entry;
        this.any = compiled(entry.say(), words);
        this.all = compiled(entry.all(), words);
        this.none = compiled(entry.unless(), words);
        if (any.isEmpty() && all.isEmpty())
            throw new IllegalArgumentException("a sign without patterns: " + entry.code());
    }

    static List<Pattern> compiled(@Nullable List<String> patterns, Map<String, String> words) {
        if (patterns == null) return List.of();
        return patterns.stream()
                .map(each -> Pattern.compile(filled(each, words)))
                .toList();
    }

    private static String filled(String pattern, Map<String, String> words) {
        if (pattern.startsWith(NOT) && !isChoice(pattern)) {
            String rest = named(pattern.substring(NOT.length()), words) + WORD_ENDS;
            return "(?=" + rest + ")" + named(NOT, words) + rest;
        }
        String filled = named(pattern, words);
        String whole = filled.startsWith("(?<") ? filled : "\\b(?:" + filled + ")";
        return whole + WORD_ENDS;
    }

    private static String named(String pattern, Map<String, String> words) {
        String named = pattern;
        for (var word : words.entrySet()) named = named.replace("{" + word.getKey() + "}", word.getValue());
        return named;
    }

    /** Whether a pattern has an alternative outside all brackets. */
    private static boolean isChoice(String pattern) {
        int depth = 0;
        for (int at = 0; at < pattern.length(); at++) {
            switch (pattern.charAt(at)) {
                case '\\' -> at++;
                case '(', '[' -> depth++;
                case ')', ']' -> depth--;
                case '|' -> {
                    if (depth == 0) return true;
                }
                default -> {}
            }
        }
        return false;
    }

    String code() {
        return entry.code();
    }

    int points() {
        return entry.points();
    }

    Optional<Sign> look(Reading text) {
        if (none.stream().anyMatch(pattern -> pattern.matcher(text.line()).find())) return Optional.empty();
        return (all.isEmpty() ? first(text) : each(text))
                .map(span -> new Sign(entry.code(), entry.ofKind(), entry.explanation(), span));
    }

    private Optional<String> first(Reading text) {
        return any.stream()
                .map(pattern -> pattern.matcher(text.line()))
                .filter(Matcher::find)
                .map(Matcher::toMatchResult)
                .findFirst()
                .map(text::written);
    }

    private Optional<String> each(Reading text) {
        List<String> spans = new ArrayList<>();
        for (Pattern pattern : all) {
            var found = pattern.matcher(text.line());
            if (!found.find()) return Optional.empty();
            MatchResult match = found.toMatchResult();
            spans.add(text.written(match));
        }
        return Optional.of(String.join(BETWEEN, spans.stream().distinct().toList()));
    }
}
