package vn.hoixa.channel.web;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often clients did something lately, counted by the minute in the database, so that replicas count together. */
@Component
final class Tallies {
    private static final Duration KEPT = Duration.ofHours(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    enum Kind {
        MESSAGE,
        CODE_MISS
    }

    Tallies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts once more and says how often it was in the time up to now, this one included. */
    long count(Kind kind, String client, Duration within) {
        boolean first = jdbc.sql("""
            INSERT INTO web_tally (kind, client, minute, times) VALUES (?, ?, ?, 1)
            ON CONFLICT (kind, client, minute) DO UPDATE SET times = web_tally.times + 1
            RETURNING times = 1\
            """)
                .params(kind.name(), client, Timestamp.from(minute(clock.instant())))
                .query(Boolean.class)
                .single();
        if (first) {
            forget();
        }
        return counted(kind, client, within);
    }

    /** How often it was in the time up to now. */
    long counted(Kind kind, String client, Duration within) {
        return jdbc.sql("SELECT coalesce(sum(times), 0) FROM web_tally WHERE kind = ? AND client = ? AND minute > ?")
                .params(kind.name(), client, since(within))
                .query(Long.class)
                .single();
    }

    /** How often all clients together did it. */
    long countedInAll(Kind kind, Duration within) {
        return jdbc.sql("SELECT coalesce(sum(times), 0) FROM web_tally WHERE kind = ? AND minute > ?")
                .params(kind.name(), since(within))
                .query(Long.class)
                .single();
    }

    private void forget() {
        jdbc.sql("DELETE FROM web_tally WHERE minute < ?").params(since(KEPT)).update();
    }

    private Timestamp since(Duration within) {
        return Timestamp.from(minute(clock.instant().minus(within)));
    }

    private static Instant minute(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MINUTES);
    }
}
