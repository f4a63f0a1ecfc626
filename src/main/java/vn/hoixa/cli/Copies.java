package vn.hoixa.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.core.env.Environment;
import vn.hoixa.backup.BackupKey;
import vn.hoixa.backup.Backups;
import vn.hoixa.database.DatabaseServer;

/** Copies of the installation that the environment names. */
final class Copies {
    private Copies() {}

    static Backups.Copied with(Commands.Launcher launcher, Function<Backups, Backups.Copied> act) {
        try (var application = launcher.database()) {
            Environment settings = application.getEnvironment();
            return act.apply(new Backups(
                    application.getBean(DatabaseServer.class),
                    Path.of(settings.getRequiredProperty("hoixa.data-dir"), "secret"),
                    Optional.ofNullable(System.getenv("HOIXA_BACKUP_KEY"))
                            .filter(key -> !key.isEmpty())
                            .map(BackupKey::new),
                    Clock.systemUTC()));
        }
    }
}
