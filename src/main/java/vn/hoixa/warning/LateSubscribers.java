package vn.hoixa.warning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.hoixa.bulletin.VillageId;
import vn.hoixa.bulletin.Villages;
import vn.hoixa.office.Actor;
import vn.hoixa.subscription.Subscription;

/**
 * Sends the warnings in force to a new subscriber, corrections included, as part of their broadcasts, so that later
 * corrections reach them as well. Paused broadcasts stay paused for them too.
 */
@Component
public class LateSubscribers {
    /** The most warnings sent; more at once would be noise. */
    private static final int MOST = 3;

    private static final String PAUSED = "Cảnh báo đang tạm dừng";

    private final Warnings warnings;
    private final WarningRows rows;
    private final WarningBroadcaster broadcaster;
    private final Villages villages;

    LateSubscribers(Warnings warnings, WarningRows rows, WarningBroadcaster broadcaster, Villages villages) {
        this.warnings = warnings;
        this.rows = rows;
        this.broadcaster = broadcaster;
        this.villages = villages;
    }

    /** Queues the most severe warnings in force, in the caller's transaction, and returns them. */
    public List<Warning> bringUpToDate(Subscription subscription) {
        var now = subscription.village().flatMap(villages::now).map(village -> village.id());
        var inForce = warnings.inForce().stream()
                .filter(warning -> warning.content().severity().isAtLeast(subscription.least()))
                .filter(warning -> means(warning, now))
                .limit(MOST)
                .flatMap(warning -> rows.hold(warning.id()).stream())
                .filter(warning -> warning.state().isPublic())
                .toList();
        inForce.forEach(warning -> send(warning, subscription, now));
        return inForce;
    }

    private void send(Warning warning, Subscription to, Optional<VillageId> village) {
        String key = village.map(VillageId::value).orElse("");
        warnings.text(warning).ifPresent(text -> broadcaster.send(warning, Map.of(key, Set.of(to.address())), text));
        if (warning.state() == State.PAUSED) {
            broadcaster.pause(warning.id(), new Actor.Application(), PAUSED);
        }
    }

    private boolean means(Warning warning, Optional<VillageId> village) {
        var area = warning.content().area();
        return area.isCommune()
                || village.filter(id -> villages.formerly(id).stream().anyMatch(area.villages()::contains))
                        .isPresent();
    }
}
