package vn.hoixa.drafting;

import java.util.Collection;
import vn.hoixa.privacy.Masker;

/** Masks the input and output of a model, except for numbers that the office itself has published. */
final class Remasking {
    private Remasking() {}

    /** @param open published texts whose numbers are not masked */
    static String masked(Masker masker, String text, Collection<String> open) {
        var seen = masker.inspect(text, open);
        var masked = new StringBuilder(seen.text());
        seen.findings().reversed().forEach(each -> masked.replace(each.start(), each.end(), each.token()));
        return masked.toString();
    }
}
