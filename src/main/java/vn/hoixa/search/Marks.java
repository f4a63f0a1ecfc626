package vn.hoixa.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.hoixa.language.Lexicon;

/**
 * Restores the diacritics of a question typed without them, using the published texts: "muon dang ky khai sinh" becomes
 * "muốn đăng ký khai sinh"; words with the same letters (cần, căn, cận) are distinguished by their neighbours.
 *
 * <p>Counts of words and of neighbouring words over everything published make a bigram model; the reading is its most
 * likely path (Viterbi), over at most {@value #FORMS} forms a word. A word that no text has stays as typed. The result
 * is only used for the roles and synonyms of words: the search itself uses the letters without diacritics.
 */
final class Marks {
    private static final int FORMS = 6;

    /** A sentence with this many words and no diacritics was typed without them on purpose. */
    private static final int SENTENCE = 3;

    /** Weight of the neighbours against the word's own frequency. */
    private static final double COMPANY = 0.85;

    /** @param often how often it occurs in the texts */
    private record Form(String word, int often) {}

    private final Map<String, List<Form>> forms = new HashMap<>();
    private final Map<String, Integer> pairs = new HashMap<>();
    private final Map<String, Integer> words = new HashMap<>();
    private final Lexicon lexicon;
    private final double all;

    Marks(Collection<ReadItem> items, Lexicon lexicon) {
        this.lexicon = lexicon;
        items.stream()
                .flatMap(item -> Stream.concat(item.allNames().map(NameReader.Draft::all), item.prose().stream()))
                .filter(sentence -> !isTypedBare(sentence))
                .forEach(this::learn);
        all = words.values().stream().mapToInt(n -> n).sum();
        Map<String, Map<String, Integer>> byLetters = new HashMap<>();
        words.forEach((word, n) -> byLetters
                .computeIfAbsent(lexicon.bare(word), _ -> new HashMap<>())
                .put(word, n));
        byLetters.forEach((letters, found) -> forms.put(letters, mostUsed(found)));
    }

    /** Whether a phrasing was typed without diacritics, so that nothing can be learned from it. */
    private boolean isTypedBare(List<String> sentence) {
        return sentence.size() >= SENTENCE
                && sentence.stream().allMatch(word -> lexicon.bare(word).equals(word));
    }

    private void learn(List<String> sentence) {
        String before = "";
        words.merge(before, 1, Integer::sum);
        for (String word : sentence) {
            words.merge(word, 1, Integer::sum);
            pairs.merge(pair(before, word), 1, Integer::sum);
            before = word;
        }
    }

    private static List<Form> mostUsed(Map<String, Integer> found) {
        return found.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(FORMS)
                .map(entry -> new Form(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** One path through the words so far. */
    private record Path(String word, double likely, List<String> words) {
        Path then(Form form, double step) {
            List<String> longer = new ArrayList<>(words);
            longer.add(form.word());
            return new Path(form.word(), likely + Math.log(step), longer);
        }
    }

    /** @param typed words with and without diacritics; those with keep them */
    List<String> restore(List<String> typed) {
        List<Path> paths = List.of(new Path("", 0, List.of()));
        for (String word : typed) {
            List<Path> longer = new ArrayList<>();
            for (Form form : formsOf(word)) longer.add(best(paths, form));
            paths = longer;
        }
        Path best = paths.getFirst();
        for (Path path : paths) if (path.likely() > best.likely()) best = path;
        return best.words();
    }

    private Path best(List<Path> paths, Form form) {
        Path from = paths.getFirst();
        double most = Double.NEGATIVE_INFINITY;
        double taken = 1;
        for (Path path : paths) {
            double step = step(path.word(), form);
            if (path.likely() + Math.log(step) > most) {
                from = path;
                taken = step;
                most = path.likely() + Math.log(step);
            }
        }
        return from.then(form, taken);
    }

    /** Log-probability of a form after a word, interpolated between the bigram and the word's own frequency. */
    private double step(String before, Form form) {
        int seen = pairs.getOrDefault(pair(before, form.word()), 0);
        double company = seen / (1.0 + words.getOrDefault(before, 0));
        return COMPANY * company + (1 - COMPANY) * (form.often() + 1) / (all + 1);
    }

    private List<Form> formsOf(String word) {
        return isRead(word) ? forms.getOrDefault(word, List.of()) : List.of(new Form(word, 0));
    }

    private boolean isRead(String word) {
        return forms.containsKey(word) && lexicon.bare(word).equals(word);
    }

    private static String pair(String before, String word) {
        return before + ' ' + word;
    }
}
