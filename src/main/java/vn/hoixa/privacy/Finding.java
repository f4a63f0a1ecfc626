package vn.hoixa.privacy;

/**
 * One piece of personal data inside a text, by place and not by value, so that it may be logged and audited.
 *
 * @param kind what it looks like
 * @param start offset of its first character in {@link Inspection#text()}
 * @param end offset behind its last character
 * @param token what the masker would put in its place; equal values have equal tokens
 */
public record Finding(PersonalDataKind kind, int start, int end, String token) {
    public Finding {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a finding covers at least one character: " + start + ".." + end);
        }
    }
}
