package vn.hoixa.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Normal forms of Vietnamese text: a normalised one for storing and showing, a folded one for comparing. */
public final class Vietnamese {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    static final Pattern INVISIBLE = Pattern.compile(
            "[\\u00AD\\u034F\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E" + "\\u2060-\\u2069\\uFE00-\\uFE0F\\uFEFF]");
    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

    private Vietnamese() {}

    /**
     * NFC, without invisible and bidirectional characters and broken surrogates, Đ for the look-alike Ð, tone marks in their
     * usual place (hoà → hòa), each run of white space and control characters as one space. Letter case stays.
     */
    public static String normalise(String text) {
        if (isBare(text)) return text;
        return placed(Letters.settled(text) ? text : composed(text));
    }

    /** The same, with tone marks left where they are. */
    static String composed(String text) {
        String readable =
                INVISIBLE.matcher(LONE_SURROGATE.matcher(text).replaceAll("")).replaceAll("");
        String composed = Normalizer.normalize(readable, Normalizer.Form.NFC)
                .replace('Ð', 'Đ')
                .replace('ð', 'đ');
        return spaced(composed);
    }

    private static String placed(String text) {
        return WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(place(word.group())));
    }

    /** Lower case ASCII letters for comparing: normalised, marks dropped, đ as d. Characters of other scripts stay. */
    public static String fold(String text) {
        return Letters.folded(text);
    }

    static boolean separates(char letter) {
        return SPACES.matcher(String.valueOf(letter)).matches();
    }

    /** Whether a word can be a Vietnamese syllable, with its diacritics or without all of them. */
    public static boolean isSyllable(String word) {
        String lower = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return Syllable.parse(lower).isPresent() || Syllable.isBare(lower);
    }

    /**
     * Whether it is printable ASCII with single spaces inside, and so already normalised, as most compared texts are.
     */
    private static boolean isBare(String text) {
        char before = ' ';
        for (int at = 0; at < text.length(); at++) {
            char here = text.charAt(at);
            if (here < ' ' || here > '~' || here == ' ' && before == ' ') return false;
            before = here;
        }
        return text.isEmpty() || before != ' ';
    }

    static String spaced(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    /** Moves only the tone mark to its usual place: the letters, and y or i, stay as written. */
    private static String place(String word) {
        if (!Letters.mayBeMisplaced(word)) return word;
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.length() != word.length()) return word;
        String placed = Syllable.parse(lower).map(Syllable::text).orElse(lower);
        if (placed.length() != word.length() || !Letters.bare(placed).equals(Letters.bare(lower))) return word;
        StringBuilder cased = new StringBuilder(placed);
        for (int i = 0; i < cased.length(); i++) {
            if (Character.isUpperCase(word.charAt(i))) cased.setCharAt(i, Character.toUpperCase(placed.charAt(i)));
        }
        return cased.toString();
    }
}
