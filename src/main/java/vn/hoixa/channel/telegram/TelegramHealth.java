package vn.hoixa.channel.telegram;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Health indicator of the bot. The application stays up without it, since the commune's page still answers. */
final class TelegramHealth implements HealthIndicator {
    private final TelegramCheck check;
    private final BotCondition condition;

    TelegramHealth(TelegramCheck check, BotCondition condition) {
        this.check = check;
        this.condition = condition;
    }

    @Override
    public Health health() {
        var health = Health.up();
        condition.trouble().ifPresent(trouble -> health.withDetail("warning", trouble.found()));
        check.listening().ifPresent(finding -> health.withDetail("listening", finding.found()));
        return health.build();
    }
}
