package vn.hoixa.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
                        "Environment=LC_ALL=C.UTF-8",
                        "EnvironmentFile=/etc/hoixa/hoixa.env")
                .noneMatch(line -> line.matches("(?i)(Environment|ExecStart)=.*(secret|password|token|key)=.*"));
    }

    @Test
    void theCommandOfTheServiceHasItsSettingsAndACopyWritesToNobody(@TempDir Path directory) throws Exception {
        var settings = Files.writeString(
                directory.resolve("hoixa.env"),
                "# thiết lập\nHOIXA_SECRET=khoa nao do\nHOIXA_BACKUP_DIR=/mnt\nHOIXA_TELEGRAM_TOKEN=1:a\nHOIXA_ZALO_APP_ID=7\n");
        script(directory.resolve("runuser"), "shift 3; exec \"$@\"");
        var java = script(directory.resolve("java"), "echo \"args $*\"; printenv");
        var environment = Map.of("HOIXA_SETTINGS", settings.toString(), "HOIXA_JAVA", java.toString());

        assertThat(ran(directory, environment))
                .contains(
                        "HOIXA_SECRET=khoa nao do",
                        "HOIXA_TELEGRAM_TOKEN=1:a",
                        "HOIXA_DATA_DIR=/var/lib/hoixa",
                        "LC_ALL=C.UTF-8",
                        "args --enable-native-access=ALL-UNNAMED -jar /opt/hoixa/hoixa.jar restore một hai");
        var copy = new HashMap<>(environment);
        copy.putAll(Map.of("HOIXA_DATA_DIR", "/var/tmp/thu", "HOIXA_BACKUP_DIR", "/khac"));
        assertThat(ran(directory, copy))
                .contains("HOIXA_SECRET=khoa nao do", "HOIXA_DATA_DIR=/var/tmp/thu", "HOIXA_BACKUP_DIR=/khac")
                .noneMatch(line -> line.startsWith("HOIXA_TELEGRAM_") || line.startsWith("HOIXA_ZALO_"));
    }

    /** What the command started, and with which variables. */
    private static List<String> ran(Path directory, Map<String, String> environment) throws Exception {
        var builder = new ProcessBuilder("sh", UNITS.resolve("hoixa").toString(), "restore", "một hai")
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().merge("PATH", directory.toString(), (path, first) -> first + ":" + path);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.lines().toList();
    }

    private static Path script(Path file, String lines) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + lines + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void theRunbookNamesEachUnitAndItsPlace() throws IOException {
        assertThat(Files.readString(Path.of("docs/runbook.vi.md")))
                .contains(
                        "/etc/hoixa/hoixa.env",
                        "/opt/hoixa/hoixa.jar",
                        "docs/running/hoixa ",
                        "docs/running/nginx.conf")
                .contains(ALL);
    }

    @Test
    void theWebServerInFrontSaysWhoAsksAndTheServiceIsSetToBelieveIt() throws IOException {
        assertThat(Files.readString(UNITS.resolve("nginx.conf")))
                .contains(
                        "proxy_set_header Host $host;",
                        "proxy_set_header X-Forwarded-For $remote_addr;",
                        "proxy_set_header X-Forwarded-Proto $scheme;",
                        "proxy_buffering off;");
        assertThat(Files.readString(Path.of("docs/runbook.vi.md")))
                .contains("\"SERVER_FORWARD_HEADERS_STRATEGY=native\" >> /etc/hoixa/hoixa.env");
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
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).isEmpty();
    }
}
