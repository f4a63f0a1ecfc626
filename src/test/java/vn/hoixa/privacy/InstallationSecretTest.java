package vn.hoixa.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationSecretTest {
    @TempDir
    Path data;

    @Test
    void secretOfTheEnvironmentWins() {
        assertThat(secret().read("a".repeat(32), "")).isEqualTo("a".repeat(32).getBytes());
        assertThat(data.resolve("secret")).doesNotExist();
    }

    @Test
    void besideAnEmbeddedDatabaseItIsMadeOnceAndKeptForItsOwnerOnly() throws Exception {
        byte[] first = secret().read("", "");
        assertThat(secret().read("", "")).isEqualTo(first).hasSizeGreaterThanOrEqualTo(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secret"))))
                .isEqualTo("rw-------");
    }

    @Test
    void withAGivenDatabaseItMustBeSet() {
        assertThatThrownBy(() -> secret().read("", "jdbc:postgresql://db/hoixa"))
                .isInstanceOf(SecretUnusable.class)
                .hasMessageContaining("HOIXA_SECRET");
    }

    @Test
    void shortSecretIsRefusedWithoutBeingShown() {
        assertThatThrownBy(() -> secret().read("too-short-to-be-one", ""))
                .hasMessageContaining("19 characters")
                .hasMessageNotContaining("too-short");
    }

    private InstallationSecret secret() {
        return new InstallationSecret(data.resolve("secret"));
    }
}
