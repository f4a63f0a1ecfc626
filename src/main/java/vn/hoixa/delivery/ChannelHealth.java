package vn.hoixa.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Health indicator of the channels: state, backlog, oldest, rate, errors by code, last inbound. A channel that does not
 * send is a warning; the application stays up, because everything else works and the backlog waits.
 */
@Component("channelsHealthIndicator")
class ChannelHealth implements HealthIndicator {
    private final Channels channels;
    private final Clock clock;

    ChannelHealth(Channels channels, Clock clock) {
        this.channels = channels;
        this.clock = clock;
    }

    @Override
    public Health health() {
        var health = Health.up();
        for (Channels.Standing standing : channels.all()) {
            health.withDetail(standing.channel().name().toLowerCase(java.util.Locale.ROOT), details(standing));
        }
        return health.build();
    }

    private Map<String, Object> details(Channels.Standing standing) {
        var figures = standing.figures();
        var details = new LinkedHashMap<String, Object>();
        switch (standing.state()) {
            case Channels.State.Open _ -> details.put("state", "open");
            case Channels.State.Closed _ -> details.put("state", "closed");
            case Channels.State.Resting(var until, var reason) -> {
                details.put("state", "resting");
                details.put("until", until.toString());
                details.put("warning", reason);
            }
            case Channels.State.Troubled(var until, var reason) -> {
                details.put("state", "troubled");
                details.put("until", until.toString());
                details.put("warning", reason);
            }
            case Channels.State.Paused paused -> {
                details.put("state", "paused");
                details.put("since", paused.since().toString());
                details.put("warning", paused.reason());
            }
        }
        details.put("backlog", figures.backlog());
        figures.oldest()
                .ifPresent(oldest -> details.put(
                        "oldestSeconds",
                        Duration.between(oldest, clock.instant()).toSeconds()));
        details.put("sentLastMinute", figures.sentLately());
        var errors = new LinkedHashMap<String, Integer>();
        figures.errors().forEach(error -> errors.put(error.getKey(), error.getValue()));
        details.put("errorsLastDay", errors);
        standing.lastInbound().ifPresent(last -> details.put("lastInbound", last.toString()));
        return details;
    }
}
