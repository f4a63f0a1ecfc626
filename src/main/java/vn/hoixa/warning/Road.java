package vn.hoixa.warning;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hoixa.bulletin.Severity;
import vn.hoixa.bulletin.Term;
import vn.hoixa.bulletin.Village;
import vn.hoixa.bulletin.VillageId;
import vn.hoixa.bulletin.Villages;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.delivery.Broadcasts;
import vn.hoixa.delivery.Deliveries;
import vn.hoixa.delivery.Urgency;
import vn.hoixa.office.Actor;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.review.ClearedText;
import vn.hoixa.subscription.Subscriptions;

/** The way of a warning to people: whom it is for, by village, and its broadcasts. Part of the caller's transaction. */
@Component
class Road {
    private final Subscriptions subscriptions;
    private final Villages villages;
    private final Deliveries deliveries;
    private final Broadcasts broadcasts;
    private final WarningBroadcasts rows;

    Road(
            Subscriptions subscriptions,
            Villages villages,
            Deliveries deliveries,
            Broadcasts broadcasts,
            WarningBroadcasts rows) {
        this.subscriptions = subscriptions;
        this.villages = villages;
        this.deliveries = deliveries;
        this.broadcasts = broadcasts;
        this.rows = rows;
    }

    /** Whom a new warning is for now, by village. */
    Map<String, Set<AddressId>> audience(Warning warning) {
        var severity = warning.content().severity();
        var area = warning.content().area();
        var audience = new LinkedHashMap<String, Set<AddressId>>();
        var known = new HashSet<VillageId>();
        for (Village village : villages.today()) {
            var ids = villages.formerly(village.id());
            known.addAll(ids);
            if (area.isCommune() || ids.stream().anyMatch(area.villages()::contains)) {
                audience.put(village.id().value(), subscriptions.in(ids, severity));
            }
        }
        if (area.isCommune()) {
            audience.put("", subscriptions.elsewhere(known, severity));
        }
        return audience;
    }

    /** Exactly those who have an earlier text or a part of it, by village; whatever of it still waits is given up first. */
    Map<String, Set<AddressId>> receivers(Warning earlier, Actor by, String reason) {
        stop(earlier.id(), by, reason);
        var text = earlier.approved().flatMap(Warning.Approved::text);
        return text.map(this::received).orElseGet(Map::of);
    }

    private Map<String, Set<AddressId>> received(UUID text) {
        var addresses = deliveries.of(List.of(text)).stream()
                .map(Deliveries.Sending::to)
                .collect(Collectors.toSet());
        var living = subscriptions.villagesOf(addresses);
        var byVillage = new HashMap<String, Set<AddressId>>();
        addresses.forEach(address -> byVillage
                .computeIfAbsent(
                        Optional.ofNullable(living.get(address))
                                .flatMap(villages::now)
                                .map(village -> village.id().value())
                                .orElse(""),
                        _ -> new HashSet<>())
                .add(address));
        return byVillage;
    }

    /** Returns how many people it is on its way to. */
    int send(Warning warning, Map<String, Set<AddressId>> to, ClearedText text) {
        var content = warning.content();
        var end = Optional.of(end(content.term()));
        return to.entrySet().stream()
                .mapToInt(village -> deliveries.broadcast(
                        rows.of(warning.id(), village.getKey()),
                        village.getValue(),
                        text,
                        urgency(content.severity()),
                        end))
                .sum();
    }

    /** The midnight after its last day. */
    private static Instant end(Term term) {
        return term.until().plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }

    void pause(WarningId warning, Actor by, String reason) {
        rows.of(warning).values().forEach(each -> broadcasts.pause(each, by, reason));
    }

    void resume(WarningId warning, Actor by) {
        rows.of(warning).values().forEach(each -> broadcasts.resume(each, by, "Gửi tiếp"));
    }

    void stop(WarningId warning, Actor by, String reason) {
        rows.of(warning).values().forEach(each -> broadcasts.cancel(each, by, reason));
    }

    /** The warnings of which something is being sent or held. */
    Set<WarningId> underWay() {
        return rows.warningsOf(broadcasts.underWay());
    }

    /** Whether nothing of it waits any more. */
    boolean isFinished(WarningId warning) {
        return rows.of(warning).values().stream()
                .allMatch(each -> broadcasts
                        .progress(each)
                        .filter(progress -> progress.number(Broadcasts.Fate.WAITING) > 0)
                        .isEmpty());
    }

    private static Urgency urgency(Severity severity) {
        return severity == Severity.URGENT ? Urgency.URGENT : Urgency.ORDINARY;
    }
}
