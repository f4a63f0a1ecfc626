package vn.hoixa.outlet;

import java.awt.Color;
import vn.hoixa.bulletin.Severity;

/** Colours of posters and pictures; the severity is also written in words. */
final class Tone {
    static final Color INK = new Color(0x24, 0x1c, 0x18);
    static final Color QUIET = new Color(0x5c, 0x50, 0x48);
    static final Color PAPER = new Color(0xfa, 0xf7, 0xf1);

    static final Color MARK = new Color(0xa3, 0x1d, 0x1d);

    private Tone() {}

    static Color of(Issue issue) {
        return issue.takenBack().isPresent() ? QUIET : of(issue.content().severity());
    }

    /** Dark enough for white letters: contrast at least 4.5 to 1. */
    static Color of(Severity severity) {
        return switch (severity) {
            case URGENT -> new Color(0xa3, 0x1d, 0x1d);
            case IMPORTANT -> new Color(0x8a, 0x4b, 0x08);
            case ORDINARY -> new Color(0x1f, 0x4e, 0x79);
        };
    }
}
