package vn.hoixa.lint;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.hoixa.language.Vietnamese;
import vn.hoixa.procedure.Finding;

/**
 * Checks spelling: each word is a syllable of {@code language/syllables.txt}, a number or code, or one of
 * {@code language/foreign.yaml} (abbreviations, names and words of foreign origin); with diacritics in their usual
 * place (hòa, thủy) and correct punctuation.
 */
final class Spelling implements Check {
    private static final String SYLLABLES = "language/syllables.txt";
    private static final String FOREIGN = "language/foreign.yaml";

    /** Blanks and punctuation between words, but not inside "03/2026/NĐ-CP" or "dichvucong.gov.vn". */
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;:!?()\"“”'…–·+]+|[./-]+(?=\\s|$)|(?<=\\s|^)-+");

    private static final Pattern ROMAN = Pattern.compile("[IVX]+");
    private static final Pattern MISPLACED = Pattern.compile("\\s[,.;:!?)](?:\\s|$)|[,;:!?]{2}|\\(\\s|[,;](?=\\p{L})");
    /** Text without diacritics that shows citizens what they may type. */
    private static final Pattern EXAMPLE = Pattern.compile("[Vv]í dụ:[^.\\n]*");

    /** Six words in a row without diacritics are hardly ever correct Vietnamese. */
    private static final Pattern BARE = Pattern.compile("(?<![\\p{L}])(?:[a-zA-Z]+ ){5}[a-zA-Z]+(?![\\p{L}])");

    @Override
    public void look(Corpus corpus, Consumer<Finding> findings) {
        Set<String> known = known(corpus);
        Stream.concat(CitizenWords.in(corpus), CitizenWords.labels(corpus)).forEach(words -> {
            String text = EXAMPLE.matcher(words.text()).replaceAll("ví dụ");
            for (String word : BETWEEN.split(text)) {
                word(word, known, rule -> findings.accept(new Finding(words.file(), words.field(), word, rule)));
            }
            if (MISPLACED.matcher(text).find()) {
                findings.accept(words.finding("dấu câu đặt sai chỗ"));
            }
            if (BARE.matcher(text).find()) {
                findings.accept(words.finding("câu viết không dấu"));
            }
        });
    }

    private static Set<String> known(Corpus corpus) {
        var known = new HashSet<>(corpus.lines(SYLLABLES));
        corpus.reference(FOREIGN).part("words").texts().forEach(word -> known.add(word.text()));
        return known;
    }

    private static void word(String word, Set<String> known, Consumer<String> wrong) {
        boolean code = word.chars().anyMatch(Character::isDigit)
                || word.contains(".")
                || ROMAN.matcher(word).matches();
        if (word.isEmpty() || code) {
            return;
        }
        if (!known.contains(word) && Stream.of(word.split("[-/]")).anyMatch(part -> unknown(part, known))) {
            wrong.accept("không có trong bảng âm tiết; chữ viết tắt, chữ nước ngoài thì ghi vào " + FOREIGN);
        } else if (!Vietnamese.normalise(word).equals(word)) {
            wrong.accept("dấu thanh đặt sai chỗ, viết là " + Vietnamese.normalise(word));
        }
    }

    private static boolean unknown(String part, Set<String> known) {
        return !known.contains(part) && !known.contains(part.toLowerCase(Locale.ROOT));
    }
}
