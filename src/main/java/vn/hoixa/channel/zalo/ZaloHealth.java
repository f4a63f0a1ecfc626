package vn.hoixa.channel.zalo;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import vn.hoixa.delivery.ChannelCheck.State;

/** Health indicator that warns of expiring tokens. The application stays up, since other channels do not need them. */
final class ZaloHealth implements HealthIndicator {
    private final ZaloSettings settings;
    private final Lifetime lifetime;

    ZaloHealth(ZaloSettings settings, Lifetime lifetime) {
        this.settings = settings;
        this.lifetime = lifetime;
    }

    @Override
    public Health health() {
        if (!settings.isGiven()) {
            return Health.up().build();
        }
        try {
            var finding = lifetime.finding();
            return Health.up()
                    .withDetail(finding.state() == State.GOOD ? "tokens" : "warning", finding.found())
                    .build();
        } catch (DataAccessException e) {
            return Health.unknown().build();
        }
    }
}
