package vn.hoixa.privacy;

import java.text.Normalizer;

/**
 * A raw text prepared for pattern matching, in two views of the same length: as written, and folded (lower case, no
 * diacritics, every dash a hyphen), so that an offset in one is an offset in the other.
 *
 * <p>Invisible characters are dropped, because "09\u200b12345678" is a phone number to human readers; digits of any
 * script, full-width and key-cap forms become ASCII; the rest is NFC.
 */
record PlainText(String written, String folded) {
    private static final int KEYCAP = 0x20E3;
    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_SHIFT = 0xFEE0;

    static PlainText of(String raw) {
        var visible = new StringBuilder(raw.length());
        raw.replace("\r\n", "\n").codePoints().forEach(point -> append(visible, point));
        var written = Normalizer.normalize(visible, Normalizer.Form.NFC);
        var folded = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            folded.append(fold(written.charAt(i)));
        }
        return new PlainText(written, folded.toString());
    }

    private static void append(StringBuilder visible, int point) {
        if (point == '\n' || point == '\r') {
            visible.append('\n');
        } else if (Character.isSpaceChar(point) || point == '\t') {
            visible.append(point == 0x2028 || point == 0x2029 ? '\n' : ' ');
        } else if (Character.isDigit(point)) {
            visible.append((char) ('0' + Character.digit(point, 10)));
        } else if (FULL_WIDTH_FIRST <= point && point <= FULL_WIDTH_LAST) {
            visible.append((char) (point - FULL_WIDTH_SHIFT));
        } else if (!isInvisible(point)) {
            visible.appendCodePoint(point);
        }
    }

    private static boolean isInvisible(int point) {
        if (point == KEYCAP || point == Sheet.BLANK || (0xFE00 <= point && point <= 0xFE0F)) {
            return true;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private static char fold(char written) {
        if (written < 0x80) {
            return Character.toLowerCase(written);
        }
        if (Character.getType(written) == Character.DASH_PUNCTUATION || written == '\u2212') {
            return '-';
        }
        char base = Normalizer.normalize(String.valueOf(written), Normalizer.Form.NFD)
                .charAt(0);
        return switch (base) {
            case 'Đ', 'đ', 'Ð', 'ð' -> 'd';
            default -> Character.toLowerCase(base);
        };
    }
}
