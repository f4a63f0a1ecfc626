package vn.hoixa.channel.web;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counters of clients' recent actions, by minute in the database, so that all replicas count together. */
@Component
final class Tallies {
    private static final Duration KEPT = Duration.ofHours(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    enum Kind {
        MESSAGE,
        CODE_MISS
    }

    /**
     * A counted action, which can be taken back.
     *
     * @param times the number within the period until then, this one included
     */
    record Counted(Kind kind, String client, Instant minute, long times) {}

    Tallies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts one action, and the number within the period until now. */
    Counted count(Kind kind, String client, Duration within) {
        var minute = minute(clock.instant());
        boolean first = jdbc.sql("""
            INSERT INTO web_tally (kind, client, minute, times) VALUES (?, ?, ?, 1)
            ON CONFLICT (kind, client, minute) DO UPDATE SET times = web_tally.times + 1
            RETURNING xmax = 0\
            """)
                .params(kind.name(), client, Timestamp.from(minute))
                .query(Boolean.class)
                .single();
        if (first) {
            forget();
        }
        return new Counted(kind, client, minute, counted(kind, client, within));
    }

    /** Takes back one counted action. */
    void takeBack(Counted counted) {
        jdbc.sql("UPDATE web_tally SET times = times - 1 WHERE kind = ? AND client = ? AND minute = ?")
                .params(counted.kind.name(), counted.client, Timestamp.from(counted.minute))
                .update();
    }

    /** The number of actions within the period until now. */
    long counted(Kind kind, String client, Duration within) {
        return jdbc.sql("SELECT coalesce(sum(times), 0) FROM web_tally WHERE kind = ? AND client = ? AND minute > ?")
                .params(kind.name(), client, since(within))
                .query(Long.class)
                .single();
    }

    /** The number of actions of all clients together. */
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
