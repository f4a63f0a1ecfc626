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
 * Who subscribes late gets what is in force, a correction too, as part of its broadcast: so what follows reaches them as well.
 * What is paused waits for them with the rest.
 */
@Component
public class LateSubscribers {
    /** More at once would be noise. */
    private static final int MOST = 3;

    private static final String PAUSED = "Cảnh báo đang tạm dừng";

    private final Warnings warnings;
    private final WarningRows rows;
    private final Road road;
    private final Villages villages;

    LateSubscribers(Warnings warnings, WarningRows rows, Road road, Villages villages) {
        this.warnings = warnings;
        this.rows = rows;
        this.road = road;
        this.villages = villages;
    }

    /** Puts the gravest warnings in force on their way, in the caller's transaction. Returns which. */
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
        warnings.text(warning).ifPresent(text -> road.send(warning, Map.of(key, Set.of(to.address())), text));
        if (warning.state() == State.PAUSED) {
            road.pause(warning.id(), new Actor.Application(), PAUSED);
        }
    }

    private boolean means(Warning warning, Optional<VillageId> village) {
        var area = warning.content().area();
        return area.isCommune()
                || village.filter(id -> villages.formerly(id).stream().anyMatch(area.villages()::contains))
                        .isPresent();
    }
}
