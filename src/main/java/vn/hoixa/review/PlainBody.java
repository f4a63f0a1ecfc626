package vn.hoixa.review;

import java.text.Normalizer;

/**
 * Plain text as citizens receive it: NFC, without control, formatting or bidirectional characters except line feeds.
 */
record PlainBody(String text) {
    /** Longer than any channel sends in one message; a longer text is a programming error. */
    static final int LONGEST = 4_000;

    /** Limit of an officer's own words, so that their frame has room. */
    static final int LONGEST_WORDS = 3_000;

    /** Throws {@link IllegalArgumentException}, without the text, when it is not plain. */
    PlainBody {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a body has 1 to %d characters, not %d".formatted(LONGEST, text.length()));
        }
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            throw new IllegalArgumentException("a body is in Unicode normal form C");
        }
        if (text.codePoints().anyMatch(PlainBody::isForbidden)) {
            throw new IllegalArgumentException("a body holds no control characters");
        }
    }

    /** Plain text from typed text: NFC, line ends unified, trimmed, invisible characters dropped. */
    static String tidied(String typed) {
        var kept = new StringBuilder();
        Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\t', ' ')
                .codePoints()
                .filter(point -> !isForbidden(point))
                .forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }

    private static boolean isForbidden(int point) {
        if (point == '\n') {
            return false;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
