package vn.hoixa.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encryption of the few personal values that have to be stored, such as the number of a callback (AES-256-GCM).
 *
 * <p>A sealed value is one version byte, a random nonce of 12 bytes, and the ciphertext with its 16-byte tag. The same
 * text sealed twice gives different bytes.
 */
public final class Sealing {
    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random;

    public Sealing(MasterKey master, SecureRandom random) {
        this.key = master.derive("sealing", "AES");
        this.random = random;
    }

    /** The encrypted form of a text. */
    public byte[] seal(String text) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var encrypted = run(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(1 + NONCE_BYTES + encrypted.length)
                .put(VERSION)
                .put(nonce)
                .put(encrypted)
                .array();
    }

    /**
     * The text that was sealed.
     *
     * @throws IllegalArgumentException when the bytes were not sealed with this key, or were changed since
     */
    public String open(byte[] sealed) {
        if (sealed.length <= 1 + NONCE_BYTES || sealed[0] != VERSION) {
            throw new IllegalArgumentException("not a sealed value of version " + VERSION);
        }
        var nonce = new byte[NONCE_BYTES];
        var encrypted = new byte[sealed.length - 1 - NONCE_BYTES];
        ByteBuffer.wrap(sealed, 1, sealed.length - 1).get(nonce).get(encrypted);
        return new String(run(Cipher.DECRYPT_MODE, nonce, encrypted), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (javax.crypto.AEADBadTagException e) {
            throw new IllegalArgumentException("sealed with another key, or changed since it was sealed", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime cannot run AES-GCM", e);
        }
    }
}
