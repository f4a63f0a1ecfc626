package vn.hoixa.privacy;

import java.util.List;

/**
 * An officer's text with the personal data found in it, for the officer to remove or justify.
 *
 * @param text the text as it would be stored: NFC, without control and invisible characters, nothing masked
 * @param findings in order of appearance, none overlapping another
 */
public record Inspection(String text, List<Finding> findings) {
    public Inspection {
        findings = List.copyOf(findings);
    }

    /** Redacted: the text may hold personal data. */
    @Override
    public String toString() {
        return "Inspection[" + text.length() + " characters, " + findings.size() + " findings]";
    }
}
