package vn.hoixa.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.IvParameterSpec;

/**
 * Encrypts a backup with a key that the office keeps elsewhere: AES-256-CTR, then HMAC-SHA256 over nonce and
 * ciphertext, each under a key of its own (HKDF-SHA256, RFC 5869). Encrypt-then-MAC over the whole file, because a
 * backup may be larger than memory and GCM would have to hold it all before any byte may be trusted.
 *
 * <p>Layout: {@code HXB1}, 16 bytes nonce, ciphertext, 32 bytes HMAC.
 */
public final class BackupKey {
    private static final byte[] MAGIC = "HXB1".getBytes(StandardCharsets.US_ASCII);
    private static final int NONCE = 16;
    private static final int TAG = 32;
    private static final int MINIMUM = 32;

    private final byte[] secret;

    /**
     * @param key at least 32 random characters
     * @throws BackupRefused when it is shorter
     */
    public BackupKey(String key) {
        if (key.length() < MINIMUM) {
            throw new BackupRefused("HOIXA_BACKUP_KEY có " + key.length() + " ký tự; cần ít nhất " + MINIMUM + ".");
        }
        this.secret = key.getBytes(StandardCharsets.UTF_8);
    }

    static boolean isSealed(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
        }
    }

    /** A stream that encrypts into the file; the tag is added by {@link #finish}. */
    OutputStream seal(Path file) throws IOException {
        var nonce = new byte[NONCE];
        new SecureRandom().nextBytes(nonce);
        var out = Files.newOutputStream(file, StandardOpenOption.APPEND);
        out.write(MAGIC);
        out.write(nonce);
        return new CipherOutputStream(out, cipher(Cipher.ENCRYPT_MODE, nonce));
    }

    /** Adds the tag over everything before it. */
    void finish(Path file) throws IOException {
        Files.write(file, tag(file, Files.size(file)), StandardOpenOption.APPEND);
    }

    /** Whether the file is unchanged and encrypted with this key. */
    boolean isGenuine(Path file) throws IOException {
        long sealed = Files.size(file) - TAG;
        if (sealed < MAGIC.length + NONCE) {
            return false;
        }
        try (var in = Files.newInputStream(file)) {
            in.skipNBytes(sealed);
            return MessageDigest.isEqual(in.readNBytes(TAG), tag(file, sealed));
        }
    }

    /**
     * The decrypted content; trust it only after {@link #isGenuine}. The tag at the end comes out as noise after it.
     */
    InputStream open(Path file) throws IOException {
        var in = Files.newInputStream(file);
        in.skipNBytes(MAGIC.length);
        return new CipherInputStream(in, cipher(Cipher.DECRYPT_MODE, in.readNBytes(NONCE)));
    }

    private byte[] tag(Path file, long length) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(derive("authenticate", "HmacSHA256"));
            var buffer = new byte[1 << 16];
            for (long left = length; left > 0; ) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new IOException(file + " ended early");
                }
                mac.update(buffer, 0, read);
                left -= read;
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime lacks HMAC-SHA256", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) {
        try {
            var cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(mode, derive("encrypt", "AES"), new IvParameterSpec(nonce));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime lacks AES-CTR", e);
        }
    }

    private SecretKey derive(String purpose, String algorithm) throws GeneralSecurityException {
        var parameters = HKDFParameterSpec.ofExtract()
                .addIKM(secret)
                .thenExpand(("vn.hoixa.backup/" + purpose).getBytes(StandardCharsets.UTF_8), 32);
        return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
    }

    @Override
    public String toString() {
        return "BackupKey[redacted]";
    }
}
