package vn.hoixa.access;

/** Base32 encoding (RFC 4648, 6) without padding, the form in which authenticator applications take a secret. */
final class Base32 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder();
        long waiting = 0;
        int bits = 0;
        for (byte each : bytes) {
            waiting = waiting << 8 | (each & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET.charAt((int) (waiting >> bits & 31)));
            }
        }
        return bits == 0
                ? text.toString()
                : text.append(ALPHABET.charAt((int) (waiting << 5 - bits & 31))).toString();
    }

    /** @throws IllegalArgumentException at a character outside the alphabet */
    static byte[] decode(String text) {
        var bytes = new byte[text.length() * 5 / 8];
        long waiting = 0;
        int bits = 0;
        int at = 0;
        for (char each : text.toCharArray()) {
            int value = ALPHABET.indexOf(each);
            if (value < 0) {
                throw new IllegalArgumentException("not a character of base 32");
            }
            waiting = waiting << 5 | value;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (waiting >> bits);
            }
        }
        return bytes;
    }
}
