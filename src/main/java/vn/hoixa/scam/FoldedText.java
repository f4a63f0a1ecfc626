package vn.hoixa.scam;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * A text folded to lower-case Latin letters without diacritics, with the position in the original of each character.
 * Full-width, mathematical and circled letters, Cyrillic and Greek look-alikes all read as the Latin letter they
 * imitate.
 */
record FoldedText(String written, String letters, int[] origin) {
    private static final Map<Character, Character> LOOK_ALIKE = Map.ofEntries(
            Map.entry('а', 'a'),
            Map.entry('е', 'e'),
            Map.entry('о', 'o'),
            Map.entry('р', 'p'),
            Map.entry('с', 'c'),
            Map.entry('у', 'y'),
            Map.entry('х', 'x'),
            Map.entry('і', 'i'),
            Map.entry('ј', 'j'),
            Map.entry('ѕ', 's'),
            Map.entry('ԁ', 'd'),
            Map.entry('һ', 'h'),
            Map.entry('к', 'k'),
            Map.entry('м', 'm'),
            Map.entry('т', 't'),
            Map.entry('в', 'b'),
            Map.entry('н', 'h'),
            Map.entry('α', 'a'),
            Map.entry('ο', 'o'),
            Map.entry('ν', 'v'),
            Map.entry('ρ', 'p'),
            Map.entry('τ', 't'),
            Map.entry('υ', 'u'),
            Map.entry('ι', 'i'),
            Map.entry('κ', 'k'),
            Map.entry('đ', 'd'),
            Map.entry('ð', 'd'),
            Map.entry('ı', 'i'),
            Map.entry('ɑ', 'a'),
            Map.entry('ʋ', 'v'));

    static FoldedText of(String written) {
        var letters = new StringBuilder(written.length());
        int[] origin = new int[written.length() * 4 + 1];
        for (int at = 0; at < written.length(); ) {
            int point = written.codePointAt(at);
            for (char letter : fold(point).toCharArray()) {
                if (letters.length() == origin.length - 1) origin = Arrays.copyOf(origin, origin.length * 2);
                origin[letters.length()] = at;
                letters.append(letter);
            }
            at += Character.charCount(point);
        }
        origin[letters.length()] = written.length();
        return new FoldedText(written, letters.toString(), Arrays.copyOf(origin, letters.length() + 1));
    }

    private static String fold(int point) {
        if (point < 128) return String.valueOf((char) Character.toLowerCase(point));
        if (Character.getType(point) == Character.FORMAT) return "";
        String plain = Normalizer.normalize(
                Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT),
                Normalizer.Form.NFD);
        var letters = new StringBuilder(plain.length());
        for (char each : plain.toCharArray()) {
            if (Character.getType(each) != Character.NON_SPACING_MARK) {
                letters.append(LOOK_ALIKE.getOrDefault(each, each).charValue());
            }
        }
        return letters.toString();
    }

    /** The original text between two positions of the folded letters. */
    String writtenBetween(int start, int end) {
        return written.substring(origin[start], origin[end]);
    }
}
