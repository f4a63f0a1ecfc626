package vn.hoixa.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Limits how far in the future anything can be postponed. A clock that was ahead for a while postpones permits, rests
 * and deliveries to a wrong, late time; anything postponed for longer than allowed is made due again.
 */
final class Postponed {
    /** A chat or channel that asks to wait longer is tried again after this time. */
    static final Duration LONGEST = Duration.ofHours(1);
    /** The largest allowed difference between the clocks of two replicas. */
    private static final Duration SLACK = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Postponed(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    static Duration atMost(Duration wait) {
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    /**
     * Makes such rows due again, in the caller's transaction. Claims whose holder may be alive are left alone for one
     * more lease.
     */
    void bringBack(ChannelName channel, Duration lease) {
        var now = clock.instant();
        var rested = now.plus(LONGEST).plus(SLACK);
        var leased = now.plus(lease).plus(SLACK);
        set("UPDATE channel SET rest_until = :to WHERE name = :channel AND rest_until > :most", channel, now, rested);
        set(
                "UPDATE channel SET trouble_until = :to WHERE name = :channel AND trouble_until > :most",
                channel,
                now,
                rested);
        set(
                "UPDATE channel_permit SET free_at = :to WHERE channel = :channel AND free_at > :most",
                channel,
                now,
                leased);
        set(
                "UPDATE address SET rest_until = :to WHERE channel = :channel AND rest_until > :most",
                channel,
                now,
                rested);
        set("""
            UPDATE delivery SET not_before = :to
            WHERE channel = :channel AND state = 'waiting' AND not_before > :most
            """, channel, now, rested);
        set("""
            UPDATE delivery SET lease_until = :to
            WHERE channel = :channel AND state = 'sending' AND lease_until > :most
            """, channel, now.plus(lease), leased);
    }

    private void set(String sql, ChannelName channel, Instant to, Instant most) {
        jdbc.sql(sql)
                .param("channel", channel.name())
                .param("to", Claims.at(to))
                .param("most", Claims.at(most))
                .update();
    }
}
