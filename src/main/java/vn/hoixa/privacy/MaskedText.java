package vn.hoixa.privacy;

import java.util.regex.Pattern;

/**
 * A text in which personal data has been replaced by typed tokens such as {@code [SĐT·7f3a]}.
 *
 * <p>Only {@link Masker} creates one, so a method that takes a {@code MaskedText} cannot be handed raw words. It is
 * plain NFC text without control or invisible characters. {@link #toString()} is redacted: what somebody wrote stays
 * out of logs even when masked.
 */
public final class MaskedText {
    /** The text of no characters. */
    public static final MaskedText EMPTY = new MaskedText("");

    private static final Pattern TOKENS = Pattern.compile(" ?" + PersonalDataKind.TOKEN + " ?");

    private final String value;

    MaskedText(String value) {
        this.value = value;
    }

    /** The masked text, to be stored, searched or shown to an officer. */
    public String value() {
        return value;
    }

    /** The text without its tokens, for searching. */
    public String words() {
        return TOKENS.matcher(value).replaceAll(" ").strip();
    }

    public boolean isBlank() {
        return value.isBlank();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MaskedText that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "MaskedText[" + value.length() + " characters]";
    }
}
