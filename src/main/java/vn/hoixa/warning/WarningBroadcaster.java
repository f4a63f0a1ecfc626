package vn.hoixa.warning;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hoixa.bulletin.Severity;
import vn.hoixa.bulletin.Term;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.delivery.Broadcasts;
import vn.hoixa.delivery.Deliveries;
import vn.hoixa.delivery.Recipients;
import vn.hoixa.delivery.Urgency;
import vn.hoixa.office.Actor;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.review.ClearedText;

/**
 * Turns a warning into broadcasts, one per village: finds its recipients and queues the deliveries. Joins the caller's
 * transaction.
 */
@Component
class WarningBroadcaster {
    private final Addressees addressees;
    private final Deliveries deliveries;
    private final Broadcasts broadcasts;
    private final Recipients recipients;
    private final WarningBroadcasts rows;

    WarningBroadcaster(
            Addressees addressees,
            Deliveries deliveries,
            Broadcasts broadcasts,
            Recipients recipients,
            WarningBroadcasts rows) {
        this.addressees = addressees;
        this.deliveries = deliveries;
        this.broadcasts = broadcasts;
        this.recipients = recipients;
        this.rows = rows;
    }

    /** Locks the list of subscribers until the transaction ends: somebody who subscribes meanwhile would be missed. */
    void standStill() {
        addressees.standStill();
    }

    /** The recipients of a new warning now, by village. */
    Map<String, Set<AddressId>> audience(Warning warning) {
        return addressees.of(warning);
    }

    /**
     * Exactly the people who have an earlier text or a part of it, by village; its waiting deliveries are cancelled
     * first.
     */
    Map<String, Set<AddressId>> receivers(Warning earlier, Actor by, String reason) {
        stop(earlier.id(), by, reason);
        var have = new HashSet<>(recipients.of(rows.of(earlier.id()).values()));
        have.addAll(tried(earlier));
        return addressees.byVillage(have);
    }

    /** People who got it as a trial. A pre-approved text has no trial, and its text also belongs to other sendings. */
    private Set<AddressId> tried(Warning earlier) {
        var texts =
                earlier
                        .approved()
                        .filter(approved -> approved.beforehand().isEmpty())
                        .flatMap(Warning.Approved::text)
                        .stream()
                        .toList();
        return deliveries.of(texts).stream().map(Deliveries.Sending::to).collect(Collectors.toSet());
    }

    /**
     * Sends it to those who do not have it yet, here or in another village. Returns the number of people it is sent to.
     */
    int send(Warning warning, Map<String, Set<AddressId>> to, ClearedText text) {
        var have = have(warning, to);
        var end = Optional.of(end(warning.content().term()));
        return to.entrySet().stream()
                .mapToInt(village -> deliveries.broadcast(
                        rows.of(warning.id(), village.getKey()),
                        without(have, village.getValue()),
                        text,
                        urgency(warning.content().severity()),
                        end))
                .sum();
    }

    private Set<AddressId> have(Warning warning, Map<String, Set<AddressId>> to) {
        var addresses = to.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        return recipients.among(addresses, rows.of(warning.id()).values());
    }

    private static Set<AddressId> without(Set<AddressId> some, Set<AddressId> all) {
        return all.stream().filter(each -> !some.contains(each)).collect(Collectors.toSet());
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

    /** The warnings with a running or paused broadcast. */
    Set<WarningId> underWay() {
        return rows.warningsOf(broadcasts.underWay());
    }

    /** Whether no delivery of it waits any more. */
    boolean isFinished(WarningId warning) {
        return !broadcasts.anythingWaits(rows.of(warning).values());
    }

    private static Urgency urgency(Severity severity) {
        return severity == Severity.URGENT ? Urgency.URGENT : Urgency.ORDINARY;
    }
}
