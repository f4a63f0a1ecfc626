package vn.hoixa.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoixa.backup.BackupKey;
import vn.hoixa.backup.Backups;
import vn.hoixa.backup.InstallationKey;
import vn.hoixa.database.DatabaseServer;
import vn.hoixa.erasure.ErasedList;
import vn.hoixa.erasure.Erasure;

/** Makes and restores the backups configured in the environment, together with the tombstones of erased persons. */
final class Copies {
    private Copies() {}

    /**
     * Makes a backup, with the list of erased persons beside it: an older backup there is restored with the newest
     * list.
     */
    static Backups.Copied into(Commands.Launcher launcher, Path directory) {
        try (var application = launcher.database()) {
            var copied = backups(application).backup(directory);
            beside(directory).add(ErasedList.raised(JdbcClient.create(application.getBean(DataSource.class))));
            return copied;
        }
    }

    /**
     * Restores a backup and erases again everybody erased since; should this process end early, the next start does so.
     */
    static Backups.Copied from(Commands.Launcher launcher, Path copy) {
        try (var application = launcher.database()) {
            var copied = backups(application).restore(copy);
            installed(application).add(beside(directory(copy)).read());
            return copied;
        }
    }

    /** Erases again everybody erased after a backup was made; returns their number. */
    static int erasedAgain(Commands.Launcher launcher, Path from) {
        try (var application = launcher.backOffice()) {
            return application
                    .getBean(Erasure.class)
                    .eraseAgain(beside(directory(from)).read());
        }
    }

    private static ErasedList beside(Path directory) {
        return new ErasedList(directory.resolve(ErasedList.NAME));
    }

    /** The list that the installation itself reads at each start. */
    private static ErasedList installed(ApplicationContext application) {
        var settings = application.getEnvironment();
        var named = settings.getProperty("hoixa.erasure.list", "");
        return new ErasedList(
                named.isEmpty()
                        ? Path.of(settings.getRequiredProperty("hoixa.data-dir"), ErasedList.NAME)
                        : Path.of(named));
    }

    private static Path directory(Path copy) {
        return Files.isDirectory(copy) ? copy : copy.resolveSibling("");
    }

    private static Backups backups(ApplicationContext application) {
        Environment settings = application.getEnvironment();
        return new Backups(
                application.getBean(DatabaseServer.class),
                new InstallationKey(
                        settings.getProperty("hoixa.secret", ""),
                        Path.of(settings.getRequiredProperty("hoixa.data-dir"), "secret")),
                Optional.ofNullable(settings.getProperty("HOIXA_BACKUP_KEY"))
                        .filter(key -> !key.isEmpty())
                        .map(BackupKey::new),
                Clock.systemUTC());
    }
}
