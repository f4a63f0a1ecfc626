package vn.hoixa.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Gauges of each channel: {@code hoixa.channel.backlog}, {@code .oldest} (seconds), {@code .sent} (last minute),
 * {@code .errors} (last 24 hours) and {@code .silence} (seconds since a citizen last wrote; NaN before the first). All
 * replicas read the same rows, at most every five seconds; while the database is unreachable the gauges are NaN.
 */
@Component
class ChannelMeters implements MeterBinder {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Channels channels;
    private final Clock clock;
    private List<Channels.Standing> known = List.of();
    private Instant readAt = Instant.EPOCH;

    ChannelMeters(Channels channels, Clock clock) {
        this.channels = channels;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (ChannelName channel : ChannelName.values()) {
            gauge(registry, channel, "backlog", one -> one.figures().backlog());
            gauge(registry, channel, "oldest", this::oldest);
            gauge(registry, channel, "sent", one -> one.figures().sentLately());
            gauge(
                    registry,
                    channel,
                    "errors",
                    one -> one.figures().errors().stream()
                            .mapToInt(Map.Entry::getValue)
                            .sum());
            gauge(registry, channel, "silence", this::silence);
        }
    }

    private void gauge(
            MeterRegistry registry, ChannelName channel, String name, ToDoubleFunction<Channels.Standing> value) {
        Gauge.builder("hoixa.channel." + name, () -> read(channel, value))
                .tag("channel", channel.name())
                .register(registry);
    }

    private double oldest(Channels.Standing standing) {
        return standing.figures()
                .oldest()
                .map(since -> (double) Duration.between(since, clock.instant()).toSeconds())
                .orElse(0.0);
    }

    private double silence(Channels.Standing standing) {
        return standing.lastInbound()
                .map(last -> (double) Duration.between(last, clock.instant()).toSeconds())
                .orElse(Double.NaN);
    }

    private synchronized double read(ChannelName channel, ToDoubleFunction<Channels.Standing> value) {
        try {
            refresh();
        } catch (DataAccessException e) {
            return Double.NaN;
        }
        return known.stream()
                .filter(standing -> standing.channel() == channel)
                .mapToDouble(value)
                .findFirst()
                .orElse(Double.NaN);
    }

    private void refresh() {
        var now = clock.instant();
        if (readAt.plus(FRESH).isBefore(now)) {
            known = channels.all();
            readAt = now;
        }
    }
}
