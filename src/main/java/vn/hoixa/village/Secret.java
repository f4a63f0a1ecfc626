package vn.hoixa.village;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * 256 random bits that somebody holds, as 64 hexadecimal figures; the database keeps their digest only.
 *
 * @param value what the link or the cookie carries
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
