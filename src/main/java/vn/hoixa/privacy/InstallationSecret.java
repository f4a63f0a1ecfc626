package vn.hoixa.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Reads the secret of an installation: from the environment, or, beside an embedded database, from a file created at
 * the first start (0600), which belongs in every backup of that database.
 */
final class InstallationSecret {
    private static final int MINIMUM = 32;
    private final Path file;

    InstallationSecret(Path file) {
        this.file = file;
    }

    /**
     * @param given the value of HOIXA_SECRET, empty when unset
     * @param database the address of an external database, empty with the embedded one
     * @throws SecretUnusable when it is too short, or missing where it cannot be created
     */
    byte[] read(String given, String database) {
        if (!given.isEmpty()) {
            return checked(given);
        }
        if (!database.isEmpty()) {
            throw new SecretUnusable("HOIXA_SECRET is empty; with SPRING_DATASOURCE_URL it must be set to " + MINIMUM
                    + " or more random characters, the same for every replica");
        }
        return checked(kept());
    }

    private String kept() {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, fresh());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the secret of this installation in " + file, e);
        }
    }

    private static byte[] checked(String secret) {
        if (secret.length() < MINIMUM) {
            throw new SecretUnusable(
                    "HOIXA_SECRET has " + secret.length() + " characters, it needs at least " + MINIMUM);
        }
        return secret.getBytes(StandardCharsets.UTF_8);
    }

    private static String fresh() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
