package vn.hoixa.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The units by which systemd runs an installation. */
class UnitsTest {
    private static final Path UNITS = Path.of("docs/running");
    private static final List<String> ALL = List.of("hoixa.service", "hoixa-backup.service", "hoixa-backup.timer");

    @ParameterizedTest
    @ValueSource(strings = {"hoixa.service", "hoixa-backup.service"})
    void runsAsNobodyWhoCanDoMoreThanItsWork(String unit) throws IOException {
        assertThat(Files.readAllLines(UNITS.resolve(unit)))
                .contains(
                        "User=hoixa",
                        "NoNewPrivileges=yes",
                        "ProtectSystem=strict",
                        "ProtectHome=yes",
                        "CapabilityBoundingSet=",
                        "UMask=0077",
                        "EnvironmentFile=/etc/hoixa/hoixa.env")
                .noneMatch(line -> line.matches("(?i)(Environment|ExecStart)=.*(secret|password|token|key)=.*"));
    }

    @Test
    void theRunbookNamesEachUnitAndItsPlace() throws IOException {
        assertThat(Files.readString(Path.of("docs/runbook.vi.md")))
                .contains("/etc/hoixa/hoixa.env", "/opt/hoixa/hoixa.jar")
                .contains(ALL);
    }

    @Test
    void systemdFindsNothingWrongWithThem(@TempDir Path directory) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")), "no systemd here");
        var jvm = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        for (var unit : ALL) {
            var here = Files.readString(UNITS.resolve(unit)).replace("/usr/bin/java", jvm);
            Files.writeString(directory.resolve(unit), here);
        }
        var command = new java.util.ArrayList<>(List.of("/usr/bin/systemd-analyze", "verify"));
        ALL.forEach(unit -> command.add(directory.resolve(unit).toString()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).isEmpty();
    }
}
