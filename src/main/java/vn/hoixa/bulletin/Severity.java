package vn.hoixa.bulletin;

import java.util.Locale;

/** How grave a warning is, the gravest first. */
public enum Severity {
    /** Happens now; breaks the quiet hours. */
    URGENT("Khẩn"),
    IMPORTANT("Quan trọng"),
    ORDINARY("Thường");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    /** The word citizens read. */
    public String label() {
        return label;
    }

    /** As it stands in the database. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is at least as grave as another. */
    public boolean isAtLeast(Severity other) {
        return ordinal() <= other.ordinal();
    }
}
