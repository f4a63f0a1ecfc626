package vn.hoixa.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The one secret of an installation, from which every other key is derived (HKDF-SHA256, RFC 5869).
 *
 * <p>If it is lost, encrypted values are unreadable and equal values are no longer recognised; if it leaks, somebody
 * with the database can try values against fingerprints.
 */
public final class MasterKey {
    private static final int MINIMUM_BYTES = 32;

    private final byte[] secret;

    /**
     * @param secret at least 32 random bytes
     * @throws IllegalArgumentException when it is shorter
     */
    public MasterKey(byte[] secret) {
        if (secret.length < MINIMUM_BYTES) {
            throw new IllegalArgumentException(
                    "the master key has " + secret.length + " bytes, it needs at least " + MINIMUM_BYTES);
        }
        this.secret = secret.clone();
    }

    /** A key of 32 bytes for one purpose and algorithm; different purposes have unrelated keys. */
    SecretKey derive(String purpose, String algorithm) {
        var parameters = HKDFParameterSpec.ofExtract()
                .addIKM(secret)
                .thenExpand(("vn.hoixa/" + purpose).getBytes(StandardCharsets.UTF_8), MINIMUM_BYTES);
        try {
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime lacks HKDF-SHA256, which JDK 25 has", e);
        }
    }

    @Override
    public String toString() {
        return "MasterKey[redacted]";
    }
}
