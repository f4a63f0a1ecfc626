package vn.hoixa.bulletin;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Normalises typed or pasted words: composed Unicode, plain spaces, no invisible characters. */
final class Tidy {
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}\\x{FE00}-\\x{FE0F}]|[\\p{Cc}&&[^\\s]]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t]+");

    private Tidy() {}

    static String of(String typed) {
        String composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
        return SPACES.matcher(UNSEEN.matcher(composed).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }
}
