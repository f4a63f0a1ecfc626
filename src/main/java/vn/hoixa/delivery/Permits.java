package vn.hoixa.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rate limiter of a channel across all replicas: n messages in any second are n permits.
 *
 * <p>A permit is taken with a claim and is free again one second after the channel <em>answered</em>. The channel
 * counted the message before it answered, so whatever the network delays, the next message with the same permit arrives
 * more than a second later: no window of a second ever sees more than n. The cost is the duration of one send per
 * second. A dispatcher that dies leaves permits which are free again when its lease ends.
 *
 * <p>Permits that are returned together are issued a little apart, so that a broadcast does not go in one burst a
 * second and a reply finds a free permit soon.
 */
final class Permits {
    private static final Duration WINDOW = Duration.ofSeconds(1);
    /** Share of the even distance between two messages; the rest is slack to catch up after a delay. */
    private static final double APART = 0.9;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ChannelName channel;
    private final int number;
    private Instant lastFree = Instant.EPOCH;

    Permits(JdbcClient jdbc, Clock clock, ChannelName channel, int number) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.channel = channel;
        this.number = number;
    }

    /** Creates missing permits. */
    void make() {
        jdbc.sql("""
            INSERT INTO channel_permit (channel, slot) SELECT :channel, slot FROM generate_series(0, :number - 1) AS slot
            ON CONFLICT DO NOTHING
            """).param("channel", channel.name()).param("number", number).update();
    }

    /** How many permits are reserved for replies while citizens are active. */
    int reserve() {
        return Math.max(1, number / 10);
    }

    /** Free slots, at most {@code most}; locked until the transaction ends. */
    List<Integer> free(int most) {
        return jdbc.sql("""
            SELECT slot FROM channel_permit WHERE channel = ? AND slot < ? AND free_at <= ?
            ORDER BY free_at, slot LIMIT ? FOR UPDATE SKIP LOCKED
            """)
                .param(channel.name())
                .param(number)
                .param(Claims.at(clock.instant()))
                .param(most)
                .query(Integer.class)
                .list();
    }

    void take(List<Integer> slots, Duration lease) {
        var until = clock.instant().plus(lease);
        set(slots, slots.stream().map(_ -> until).toList());
    }

    /** The time from which the slot of a message answered at this moment is free. */
    Instant freeAfter(Instant answered) {
        var apart = Duration.ofNanos((long) (APART * WINDOW.toNanos() / number));
        var earliest = answered.plus(WINDOW);
        // A permit is never so far ahead unless the clock was.
        var spread = lastFree.isAfter(earliest.plus(WINDOW)) ? earliest : lastFree.plus(apart);
        lastFree = earliest.isAfter(spread) ? earliest : spread;
        return lastFree;
    }

    void set(List<Integer> slots, List<Instant> freeAt) {
        if (slots.isEmpty()) {
            return;
        }
        jdbc.sql("""
            UPDATE channel_permit p SET free_at = r.free_at FROM unnest(:slots, CAST(:freeAt AS timestamptz[])) AS r (slot, free_at)
            WHERE p.channel = :channel AND p.slot = r.slot
            """)
                .param("slots", slots.toArray(Integer[]::new))
                .param("freeAt", freeAt.stream().map(Instant::toString).toArray(String[]::new))
                .param("channel", channel.name())
                .update();
    }
}
