package vn.hoixa.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Lookup tables of the Unicode properties of letters in Vietnamese and similar scripts, built from {@link Normalizer}
 * once, for speed: every word of the knowledge and of each question is folded. Text with any other character goes to
 * the normaliser itself.
 */
final class Letters {
    /** Latin, Greek and Cyrillic with diacritics; then the block with the toned vowels of Vietnamese. */
    private static final int FIRST_END = 0x0530;

    private static final int TONED = 0x1E00;
    private static final int TONED_END = 0x1F00;
    private static final int SIZE = FIRST_END + TONED_END - TONED;

    /** Dashes, quotation marks, the ellipsis: neither letters nor spaces nor invisible. */
    private static final char PUNCTUATION = '\u2010';

    private static final char PUNCTUATION_END = '\u2028';

    private static final char DROPPED = '\0';
    private static final char UNSURE = '\uFFFF';
    private static final char FINAL_SIGMA = '\u03A3';

    /** Letters without diacritics, đ as d; combining marks are dropped. */
    private static final char[] BARE = new char[SIZE];

    /** The same in lower case, with a space for separators. */
    private static final char[] FOLDED = new char[SIZE];

    /** Letters without tone only; combining tone marks are dropped. */
    private static final char[] TONELESS = new char[SIZE];

    private static final Tone[] TONES = new Tone[SIZE];

    /** Whether a letter may occur in normalised text, at any place. */
    private static final boolean[] SETTLED = new boolean[SIZE];

    static {
        for (int at = 0; at < SIZE; at++) {
            char letter = (char) (at < FIRST_END ? at : at - FIRST_END + TONED);
            String text = String.valueOf(letter);
            String normal = Vietnamese.composed(text);
            boolean mark = isMark(letter);
            SETTLED[at] = normal.equals(text) && !mark && letter != ' ';
            BARE[at] = single(bareByUnicode(text));
            FOLDED[at] = Vietnamese.separates(letter)
                    ? ' '
                    : letter == FINAL_SIGMA ? UNSURE : single(bareByUnicode(normal.toLowerCase(Locale.ROOT)));
            partTone(letter, at);
        }
    }

    /** A letter with two tones is not Vietnamese and stays as it is. */
    private static void partTone(char letter, int at) {
        List<Tone> tones = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        for (char part : Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                .toCharArray()) {
            Tone.of(part).ifPresentOrElse(tones::add, () -> rest.append(part));
        }
        boolean one = tones.size() <= 1;
        String toneless = Normalizer.normalize(rest, Normalizer.Form.NFC);
        TONES[at] = one && !tones.isEmpty() ? tones.getFirst() : Tone.LEVEL;
        TONELESS[at] = one && toneless.length() <= 1 ? single(toneless) : letter;
    }

    private Letters() {}

    private static char single(String text) {
        return text.isEmpty() ? DROPPED : text.length() == 1 ? text.charAt(0) : UNSURE;
    }

    private static boolean isMark(char letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** The letter's index in the tables, or −1. */
    private static int place(char letter) {
        if (letter < FIRST_END) return letter;
        return letter >= TONED && letter < TONED_END ? letter - TONED + FIRST_END : -1;
    }

    private static char looked(char[] table, char letter) {
        int at = place(letter);
        if (at >= 0) return table[at];
        return letter >= PUNCTUATION && letter < PUNCTUATION_END ? letter : UNSURE;
    }

    /** Whether a text is composed and holds nothing that {@link Vietnamese#composed} removes or changes. */
    static boolean settled(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (!settled(letter) && (letter != ' ' || before == ' ')) return false;
            before = letter;
        }
        return text.isEmpty() || before != ' ';
    }

    /** Whether a letter may stand anywhere in such a text; a space may not. */
    static boolean settled(char letter) {
        int at = place(letter);
        return at >= 0 ? SETTLED[at] : letter >= PUNCTUATION && letter < PUNCTUATION_END;
    }

    /** Without diacritics, đ as d. */
    static String bare(String word) {
        StringBuilder letters = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char letter = looked(BARE, word.charAt(i));
            if (letter == UNSURE) return bareByUnicode(word);
            if (letter != DROPPED) letters.append(letter);
        }
        return letters.toString();
    }

    private static String bareByUnicode(String word) {
        String parts = Normalizer.normalize(word, Normalizer.Form.NFD);
        StringBuilder letters = new StringBuilder(parts.length());
        for (int i = 0; i < parts.length(); i++) {
            char c = parts.charAt(i);
            if (Character.getType(c) == Character.NON_SPACING_MARK) continue;
            letters.append(c == 'đ' ? 'd' : c == 'Đ' ? 'D' : c);
        }
        return letters.toString();
    }

    /** Same as {@link Vietnamese#fold}. */
    static String folded(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = looked(FOLDED, text.charAt(i));
            if (letter == UNSURE) return foldedByUnicode(text);
            if (letter == DROPPED || letter == ' ' && isEnded(letters)) continue;
            letters.append(letter);
        }
        int end = letters.length();
        return letters.substring(0, end > 0 && isEnded(letters) ? end - 1 : end);
    }

    static String foldedByUnicode(String text) {
        return Vietnamese.spaced(bareByUnicode(Vietnamese.composed(text).toLowerCase(Locale.ROOT)));
    }

    private static boolean isEnded(StringBuilder letters) {
        return letters.isEmpty() || letters.charAt(letters.length() - 1) == ' ';
    }

    /** The word without tone marks, NFC. */
    static String toneless(String word) {
        StringBuilder letters = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            int at = place(word.charAt(i));
            char letter = at < 0 ? word.charAt(i) : TONELESS[at];
            if (letter != DROPPED) letters.append(letter);
        }
        return Normalizer.normalize(letters, Normalizer.Form.NFC);
    }

    /** The tone of a letter or a combining mark. */
    static Tone tone(char letter) {
        int at = place(letter);
        return at < 0 ? Tone.LEVEL : TONES[at];
    }

    /** Whether the tone mark of a word could be placed differently: two neighbouring vowels, and a tone. */
    static boolean mayBeMisplaced(String word) {
        boolean toned = false;
        boolean pair = false;
        boolean vowelBefore = false;
        for (int i = 0; i < word.length(); i++) {
            int at = place(word.charAt(i));
            if (at < 0) return true;
            boolean vowel = "aeiouy".indexOf(FOLDED[at]) >= 0;
            toned |= TONES[at] != Tone.LEVEL;
            pair |= vowel && vowelBefore;
            vowelBefore = vowel;
        }
        return toned && pair;
    }
}
