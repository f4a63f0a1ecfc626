package vn.hoixa.privacy;

import java.util.Set;

/**
 * Result of masking a text.
 *
 * @param text the text with tokens in place of personal data
 * @param kinds the kinds that were replaced; empty when nothing was
 */
public record Masked(MaskedText text, Set<PersonalDataKind> kinds) {
    public Masked {
        kinds = Set.copyOf(kinds);
    }
}
