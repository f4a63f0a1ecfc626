package vn.hoixa.village;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A secret of 256 random bits, as 64 hexadecimal digits; the database stores only its digest.
 *
 * @param value the value in the link or the cookie
 */
public record Secret(String value) {
    static Secret draw(SecureRandom random) {
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        return new Secret(HexFormat.of().formatHex(bits));
    }

    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** Redacted. */
    @Override
    public String toString() {
        return "Secret";
    }
}
