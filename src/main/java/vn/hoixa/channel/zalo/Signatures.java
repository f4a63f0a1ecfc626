package vn.hoixa.channel.zalo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Verifies that a webhook comes from Zalo, by the header {@code X-ZEvent-Signature: mac=<hex>} over the raw body. */
final class Signatures {
    private static final String PREFIX = "mac=";

    private final ZaloSettings settings;

    Signatures(ZaloSettings settings) {
        this.settings = settings;
    }

    /**
     * The variant in which a body is correctly signed; empty for none. Each variant is compared in constant time.
     *
     * @param timestamp the event's own, as written in the body
     */
    Optional<SignatureForm> formOf(String header, byte[] body, String timestamp) {
        byte[] given = digest(header);
        return Arrays.stream(SignatureForm.values())
                .filter(settings.signatures()::contains)
                .filter(form -> isUsable(form) && MessageDigest.isEqual(given, sign(form, body, timestamp)))
                .findFirst();
    }

    /** A variant without its secret would accept everybody. */
    private boolean isUsable(SignatureForm form) {
        return !form.id(settings).isEmpty() && !form.secret(settings).isEmpty();
    }

    private byte[] sign(SignatureForm form, byte[] body, String timestamp) {
        var sha = sha256();
        sha.update(form.id(settings).getBytes(StandardCharsets.UTF_8));
        sha.update(body);
        sha.update(timestamp.getBytes(StandardCharsets.UTF_8));
        sha.update(form.secret(settings).getBytes(StandardCharsets.UTF_8));
        return sha.digest();
    }

    /** The bytes of the header; none when it is not hexadecimal. */
    private static byte[] digest(String header) {
        String hex = header.strip();
        try {
            return HexFormat.of().parseHex(hex.startsWith(PREFIX) ? hex.substring(PREFIX.length()) : hex);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
