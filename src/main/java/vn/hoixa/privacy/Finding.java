package vn.hoixa.privacy;

/**
 * One piece of personal data in a text, by position and not by value, so that it may be logged and audited.
 *
 * @param kind its kind
 * @param start offset of its first character in {@link Inspection#text()}
 * @param end offset after its last character
 * @param token the token that would replace it; equal values have equal tokens
 */
public record Finding(PersonalDataKind kind, int start, int end, String token) {
    public Finding {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a finding covers at least one character: " + start + ".." + end);
        }
    }
}
