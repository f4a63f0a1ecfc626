package vn.hoixa.console.desk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.hoixa.language.Vietnamese;

/**
 * Converts matched index terms back to readable words: terms are folded and joined in pairs ({@code khai_sinh}), an
 * officer reads "đăng ký khai sinh".
 */
final class SharedWords {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final int SHOWN = 4;

    private final Set<String> terms;

    SharedWords(Stream<String> terms) {
        this.terms = new LinkedHashSet<>(terms.toList());
    }

    /**
     * The longest sequences of matched words in the given texts, in their own spelling; sequences inside a longer one
     * are left out.
     */
    List<String> in(String... texts) {
        var runs = new LinkedHashSet<String>();
        for (String text : texts) {
            runs.addAll(runs(words(text)));
        }
        return runs.stream()
                .filter(run -> runs.stream().noneMatch(other -> isInside(run, other)))
                .limit(SHOWN)
                .toList();
    }

    private List<String> runs(List<String> words) {
        var runs = new ArrayList<String>();
        var run = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            if (matched(words, i)) {
                run.add(words.get(i));
            }
            if (!run.isEmpty() && (i == words.size() - 1 || !matched(words, i))) {
                runs.add(String.join(" ", run));
                run.clear();
            }
        }
        return runs;
    }

    private boolean matched(List<String> words, int i) {
        String word = Vietnamese.fold(words.get(i));
        return terms.contains(word)
                || (i > 0 && terms.contains(Vietnamese.fold(words.get(i - 1)) + "_" + word))
                || (i + 1 < words.size() && terms.contains(word + "_" + Vietnamese.fold(words.get(i + 1))));
    }

    private static boolean isInside(String run, String other) {
        String folded = " " + Vietnamese.fold(run) + " ";
        String around = " " + Vietnamese.fold(other) + " ";
        return around.length() > folded.length() && around.contains(folded);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(match -> match.group().toLowerCase(Locale.ROOT))
                .toList();
    }
}
