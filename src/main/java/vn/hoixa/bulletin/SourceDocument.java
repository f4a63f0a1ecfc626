package vn.hoixa.bulletin;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The source of a warning.
 *
 * @param issuer the issuing authority: "Bộ Công an", or the commune police for what happens in the commune
 * @param document number or address of the document, or the police case note
 * @param dated its date, if known
 */
public record SourceDocument(String issuer, String document, Optional<LocalDate> dated) {
    static final int LONGEST_ISSUER = 120;
    public static final SourceDocument NONE = new SourceDocument("", "", Optional.empty());

    public SourceDocument {
        issuer = Tidy.of(issuer);
        document = Tidy.of(document);
    }

    public boolean isNamed() {
        return !issuer.isEmpty() && !document.isEmpty();
    }
}
