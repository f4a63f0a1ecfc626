package vn.hoixa.backup;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Age of the newest backup in the directory of {@code hoixa.backup-dir}. Also the gauge {@code hoixa.backup.age} in
 * seconds: NaN where no directory is set, infinite where there is no backup.
 */
@Component
public class BackupAge implements MeterBinder {
    private static final String COPIES = "hoixa-*.hxb";

    private final Optional<Path> directory;
    private final Clock clock;

    public BackupAge(@Value("${hoixa.backup-dir:}") String directory, Clock clock) {
        this.directory = directory.isBlank() ? Optional.empty() : Optional.of(Path.of(directory));
        this.clock = clock;
    }

    /** The backup directory; empty when none is set. */
    public Optional<Path> directory() {
        return directory;
    }

    /**
     * The age of the newest backup; empty when there is none.
     *
     * @throws IOException when the directory cannot be read
     */
    public Optional<Duration> newest() throws IOException {
        if (directory.isEmpty() || !Files.isDirectory(directory.get())) {
            return Optional.empty();
        }
        Optional<Instant> newest = Optional.empty();
        try (var copies = Files.newDirectoryStream(directory.get(), COPIES)) {
            for (var copy : copies) {
                var made = Files.getLastModifiedTime(copy).toInstant();
                newest = Optional.of(newest.map(other -> later(made, other)).orElse(made));
            }
        }
        return newest.map(made -> Duration.between(made, clock.instant()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("hoixa.backup.age", this::seconds).register(registry);
    }

    private double seconds() {
        if (directory.isEmpty()) {
            return Double.NaN;
        }
        try {
            return newest().map(age -> (double) age.toSeconds()).orElse(Double.POSITIVE_INFINITY);
        } catch (IOException e) {
            return Double.POSITIVE_INFINITY;
        }
    }
}
