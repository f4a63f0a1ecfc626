package vn.hoixa.bulletin;

import java.util.Locale;

/** Severity of a warning, most severe first. */
public enum Severity {
    /** Happening now; sent even in quiet hours. */
    URGENT("Khẩn"),
    IMPORTANT("Quan trọng"),
    ORDINARY("Thường");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    /** The word for citizens. */
    public String label() {
        return label;
    }

    /** The id in the database. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is at least as severe as another. */
    public boolean isAtLeast(Severity other) {
        return ordinal() <= other.ordinal();
    }
}
