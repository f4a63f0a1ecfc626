package vn.hoixa.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts deliveries by channel. */
final class ChannelFigures {
    private static final Duration LATELY = Duration.ofMinutes(1);
    private static final Duration A_DAY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    ChannelFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Map<ChannelName, Channels.Figures> byChannel() {
        var errors = errors();
        var now = clock.instant();
        var figures = new EnumMap<ChannelName, Channels.Figures>(ChannelName.class);
        jdbc.sql("""
            SELECT c.name, w.backlog, w.oldest, s.sent
            FROM channel c,
                 LATERAL (SELECT count(*) AS backlog, min(enqueued_at) AS oldest FROM delivery
                          WHERE channel = c.name AND state IN ('waiting', 'sending')) w,
                 LATERAL (SELECT count(*) AS sent FROM delivery
                          WHERE channel = c.name AND state = 'sent' AND settled_at > :lately) s
            """).param("lately", Claims.at(now.minus(LATELY))).query(row -> {
            var channel = ChannelName.valueOf(row.getString("name"));
            figures.put(
                    channel,
                    new Channels.Figures(
                            row.getInt("backlog"),
                            instant(row.getObject("oldest", OffsetDateTime.class)),
                            row.getInt("sent"),
                            errors.getOrDefault(channel, List.of())));
        });
        return figures;
    }

    private Map<ChannelName, List<Map.Entry<String, Integer>>> errors() {
        var errors = new EnumMap<ChannelName, List<Map.Entry<String, Integer>>>(ChannelName.class);
        jdbc.sql("""
            SELECT channel, code, sum(number) AS number FROM channel_error WHERE hour > ?
            GROUP BY channel, code ORDER BY number DESC, code
            """).param(Claims.at(clock.instant().minus(A_DAY))).query(row -> {
            errors.computeIfAbsent(ChannelName.valueOf(row.getString("channel")), _ -> new ArrayList<>())
                    .add(Map.entry(row.getString("code"), row.getInt("number")));
        });
        return errors;
    }

    Optional<Instant> lastInbound(ChannelName channel) {
        return jdbc.sql("""
            SELECT last_inbound FROM address WHERE channel = ? AND last_inbound IS NOT NULL
            ORDER BY last_inbound DESC NULLS LAST LIMIT 1
            """)
                .param(channel.name())
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime time) {
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }
}
