package vn.hoixa.bulletin;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Typed or pasted words in one form: composed letters, plain spaces, nothing that cannot be seen. */
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
