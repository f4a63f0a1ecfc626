package vn.hoixa.language;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A written Vietnamese syllable split into onset, rime (with the marks that shape vowels, without tone) and tone.
 *
 * <p>What counts as a syllable is decided by the spelling rules alone (28 onsets × about 160 rimes × tone), not by a
 * word list: "nuỗng" is a syllable that no word uses, "dawng" is none. {@link #text()} puts the tone mark where most
 * people type it (hòa, thủy, khỏe; quý, hoàn) and y for a final i after h, k, l, m, s, t, qu (ký, lý, tỷ), so that the
 * spellings of one word become one string.
 */
record Syllable(String onset, String rime, Tone tone) {

    private static final List<String> ONSETS = List.of(
            "ngh", "ng", "nh", "ch", "gh", "gi", "kh", "ph", "th", "tr", "qu", "b", "c", "d", "đ", "g", "h", "k", "l",
            "m", "n", "p", "r", "s", "t", "v", "x", "");

    private static final Map<String, String> FINALS_OF = Map.ofEntries(
            Map.entry("a", "m n ng nh p t c ch"),
            Map.entry("ă", "m n ng p t c"),
            Map.entry("â", "m n ng p t c"),
            Map.entry("e", "m n ng p t c"),
            Map.entry("ê", "m n nh p t ch"),
            Map.entry("i", "m n nh p t ch"),
            Map.entry("o", "m n ng p t c"),
            Map.entry("ô", "m n ng p t c"),
            Map.entry("ơ", "m n p t"),
            Map.entry("u", "m n ng p t c"),
            Map.entry("ư", "m n ng t c"),
            Map.entry("iê", "m n ng p t c u"),
            Map.entry("yê", "m n ng t u"),
            Map.entry("uô", "m n ng t c i"),
            Map.entry("ươ", "m n ng p t c i u"),
            Map.entry("oa", "m n ng nh p t c ch i o y"),
            Map.entry("oă", "m n ng t c"),
            Map.entry("oe", "m n t o"),
            Map.entry("uâ", "n ng t y"),
            Map.entry("uê", "n nh ch"),
            Map.entry("uy", "n nh p t ch a u"),
            Map.entry("uyê", "n t"));

    private static final Set<String> RIMES = Stream.concat(
                    Stream.of(
                            ("a e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iu oa oe oi ôi ơi ua ui uê uơ uy ưa ưi ưu")
                                    .split(" ")),
                    FINALS_OF.entrySet().stream()
                            .flatMap(nucleus ->
                                    Stream.of(nucleus.getValue().split(" ")).map(end -> nucleus.getKey() + end)))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> BARE = bareForms();
    private static final Set<String> LONG_I = Set.of("h", "k", "l", "m", "s", "t", "qu");
    private static final String VOWELS = "aăâeêioôơuưy";
    private static final String SHAPED = "ăâêôơư";

    private static Set<String> bareForms() {
        Set<String> forms = new LinkedHashSet<>();
        for (String onset : ONSETS) {
            for (String rime : RIMES) forms.add(Letters.bare(onset + rime));
        }
        return Set.copyOf(forms);
    }

    /** @param word lower case, NFC */
    static Optional<Syllable> parse(String word) {
        if (word.isEmpty() || word.length() > 8) return Optional.empty();
        Tone tone = Tone.LEVEL;
        for (int i = 0; i < word.length(); i++) {
            Tone written = Letters.tone(word.charAt(i));
            if (written == Tone.LEVEL) continue;
            if (tone != Tone.LEVEL) return Optional.empty();
            tone = written;
        }
        return split(Letters.toneless(word), tone);
    }

    private static Optional<Syllable> split(String letters, Tone tone) {
        for (String onset : ONSETS) {
            if (!letters.startsWith(onset)) continue;
            String rime = letters.substring(onset.length());
            if (RIMES.contains(rime) && (!stopped(rime) || tone == Tone.LEVEL || tone.fitsStop())) {
                return Optional.of(new Syllable(onset, rime, tone));
            }
        }
        return Optional.empty();
    }

    /** Whether these ASCII letters are a syllable without its diacritics: "duoc", "dang". */
    static boolean isBare(String letters) {
        return BARE.contains(letters);
    }

    /** Whether the tone fits the ending: a syllable that ends in p, t, c or ch needs an acute or dot tone. */
    boolean complete() {
        return !stopped(rime) || tone.fitsStop();
    }

    private static boolean stopped(String rime) {
        return rime.endsWith("p") || rime.endsWith("t") || rime.endsWith("c") || rime.endsWith("ch");
    }

    /** The normalised spelling, NFC. */
    String text() {
        String ending = rime.equals("i") && LONG_I.contains(onset) ? "y" : rime;
        if (tone == Tone.LEVEL) return onset + ending;
        int at = toneSeat(ending);
        String marked = ending.substring(0, at + 1) + tone.mark() + ending.substring(at + 1);
        return onset + Normalizer.normalize(marked, Normalizer.Form.NFC);
    }

    private static int toneSeat(String rime) {
        for (int i = rime.length() - 1; i >= 0; i--) {
            if (SHAPED.indexOf(rime.charAt(i)) >= 0) return i;
        }
        int vowels = 0;
        while (vowels < rime.length() && VOWELS.indexOf(rime.charAt(vowels)) >= 0) vowels++;
        boolean open = vowels == rime.length();
        if (vowels == 1) return 0;
        if (!open) return vowels - 1;
        return vowels == 2 ? 0 : 1;
    }
}
