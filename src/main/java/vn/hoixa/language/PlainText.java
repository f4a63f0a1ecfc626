package vn.hoixa.language;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Cleans text for citizens: NFC, without control, bidi or private-use characters, white space as single blanks. */
public final class PlainText {
    /** Control, format and private-use characters; tab and line feed are white space and stay until {@link #line}. */
    private static final Pattern STRAY = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}&&[^\\t\\n\\r]]");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

    private PlainText() {}

    /** Without stray characters, lines kept. */
    public static String lines(String text) {
        if (isClean(text)) return text.strip();
        String clean =
                STRAY.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
        return clean.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /** Without stray characters, in one line. */
    public static String line(String text) {
        return BLANKS.matcher(lines(text)).replaceAll(" ").strip();
    }

    public static boolean hasStray(String text) {
        return !isClean(text) && STRAY.matcher(text).find();
    }

    public static boolean composed(String text) {
        return isClean(text) || Normalizer.isNormalized(text, Normalizer.Form.NFC);
    }

    /**
     * Whether a text is only composed letters, digits and punctuation with spaces and line feeds, as most are: nothing
     * to clean.
     */
    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter != ' ' && letter != '\n' && !Letters.settled(letter)) return false;
        }
        return true;
    }
}
