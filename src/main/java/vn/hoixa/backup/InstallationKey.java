package vn.hoixa.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The secret of an installation, as backups see it: {@code HOIXA_SECRET}, or the file beside an embedded database. A
 * backup contains the file, never the setting; it stores a mark of the secret it was made under, because under another
 * one nothing encrypted can be read and no tombstone matches.
 */
public final class InstallationKey {
    private static final int MARK_BYTES = 16;

    private final String given;
    private final Path file;

    /**
     * @param given the value of {@code HOIXA_SECRET}, empty when unset
     * @param file beside an embedded database; may be absent
     */
    public InstallationKey(String given, Path file) {
        this.given = given;
        this.file = file;
    }

    Path file() {
        return file;
    }

    /** Whether the secret comes from the file. */
    boolean isTheFile() {
        return given.isEmpty();
    }

    /**
     * 32 hexadecimal digits that distinguish this secret from others and reveal nothing else; empty where there is no
     * secret yet.
     */
    String mark() throws IOException {
        if (!given.isEmpty()) {
            return mark(given);
        }
        return Files.exists(file) ? mark(Files.readString(file).strip()) : "";
    }

    private static String mark(String secret) {
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(secret.getBytes(StandardCharsets.UTF_8))
                    .thenExpand("vn.hoixa.backup/installation".getBytes(StandardCharsets.UTF_8), MARK_BYTES);
            return HexFormat.of().formatHex(KDF.getInstance("HKDF-SHA256").deriveData(parameters));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime lacks HKDF-SHA256, which JDK 25 has", e);
        }
    }

    @Override
    public String toString() {
        return "InstallationKey[redacted]";
    }
}
