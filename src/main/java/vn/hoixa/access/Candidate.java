package vn.hoixa.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * A new second-factor secret, not yet confirmed: it counts only after the telephone has shown a code made with it.
 *
 * @param secret in base 32, 160 bits as RFC 4226, 4 recommends
 */
public record Candidate(String secret) {
    private static final int BYTES = 20;

    static Candidate fresh(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Candidate(Base32.encode(bytes));
    }

    byte[] bytes() {
        return Base32.decode(secret);
    }

    /** The secret in groups of four characters, for typing. */
    public String grouped() {
        return secret.replaceAll(".{4}(?=.)", "$0 ");
    }

    /**
     * The {@code otpauth} URI that an authenticator application reads as a QR code.
     *
     * @param office shown above the code, such as "Hỏi Xã - xã Mẫu Đức"
     */
    public String uri(String office, String login) {
        return "otpauth://totp/" + encoded(office) + ":" + encoded(login) + "?secret=" + secret + "&issuer="
                + encoded(office);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text.replace(":", ""), StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "Candidate[redacted]";
    }
}
