package vn.hoixa.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time passwords (RFC 6238) as every authenticator application makes them: HMAC-SHA-1, steps of 30 seconds
 * from 1970, six digits.
 */
final class Totp {
    static final int STEP_SECONDS = 30;

    /** How many steps a telephone's clock may be off either way (RFC 6238, 5.2 and 6). */
    private static final int SLACK = 1;

    private static final String HMAC = "HmacSHA1";

    private Totp() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    /** The code of a step, digits 6 to 8. */
    static String code(byte[] secret, long step, int digits) {
        var mac = mac(secret, step);
        int offset = mac[mac.length - 1] & 0xf;
        long number = ByteBuffer.wrap(mac).getInt(offset) & 0x7fff_ffffL;
        return String.format(Locale.ROOT, "%0" + digits + "d", number % (long) Math.pow(10, digits));
    }

    /** The step whose six digits these are, close to a moment and after the last step that was used. */
    static OptionalLong match(byte[] secret, String code, Instant at, long lastStep) {
        long now = step(at);
        return LongStream.rangeClosed(now - SLACK, now + SLACK)
                .filter(step -> step > lastStep && code(secret, step, 6).equals(code))
                .findFirst();
    }

    private static byte[] mac(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime cannot run " + HMAC, e);
        }
    }
}
