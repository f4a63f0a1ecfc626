package vn.hoixa.regression;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code regression_run}. */
@Component
class Runs {
    private final JdbcClient jdbc;

    Runs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Why a run was made. */
    enum Occasion {
        NIGHT,
        PUBLICATION;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param kept questions that passed
     * @param failed questions that failed
     */
    record Run(Instant at, Occasion occasion, Set<UUID> kept, Set<UUID> failed) {}

    void insert(Run run) {
        jdbc.sql("INSERT INTO regression_run (at, occasion, kept, failed) VALUES (:at, :occasion, :kept, :failed)")
                .param("at", OffsetDateTime.ofInstant(run.at, ZoneOffset.UTC))
                .param("occasion", run.occasion.id())
                .param("kept", run.kept.toArray(UUID[]::new))
                .param("failed", run.failed.toArray(UUID[]::new))
                .update();
    }

    Optional<Run> latest() {
        return jdbc.sql("SELECT at, occasion, kept, failed FROM regression_run ORDER BY at DESC LIMIT 1")
                .query((row, _) -> new Run(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Occasion.valueOf(row.getString("occasion").toUpperCase(Locale.ROOT)),
                        ids(row.getArray("kept")),
                        ids(row.getArray("failed"))))
                .optional();
    }

    private static Set<UUID> ids(Array array) throws SQLException {
        return Set.of((UUID[]) array.getArray());
    }
}
