package vn.hoixa.drafting;

import java.util.Collection;
import vn.hoixa.privacy.Masker;

/** Masks what goes to a model and what comes back; what the office itself has published is nobody's secret. */
final class Remasking {
    private Remasking() {}

    /** @param open texts whose numbers stay */
    static String masked(Masker masker, String text, Collection<String> open) {
        var seen = masker.inspect(text, open);
        var masked = new StringBuilder(seen.text());
        seen.findings().reversed().forEach(each -> masked.replace(each.start(), each.end(), each.token()));
        return masked.toString();
    }
}
