package vn.hoixa.warning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hoixa.bulletin.Content;
import vn.hoixa.bulletin.Words;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.scam.Handed;
import vn.hoixa.scam.ItemKind;
import vn.hoixa.scam.KnownItems;
import vn.hoixa.scam.ScamDoor;
import vn.hoixa.scam.ScamReports;

/**
 * Adds to the scam check what a valid warning names: web addresses in its story and signs, and the words of the
 * messages it was made from. Addresses and phone numbers in its advice are official contacts and are not added; numbers
 * and accounts of messages become known only by a judgement of the police.
 */
@Component
class KnownScams {
    private final KnownItems known;
    private final ScamDoor door;
    private final ScamReports reports;
    private final Knowledge knowledge;
    private final Clock clock;

    KnownScams(KnownItems known, ScamDoor door, ScamReports reports, Knowledge knowledge, Clock clock) {
        this.known = known;
        this.door = door;
        this.reports = reports;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** Updates the scam check after a step of a warning, in its transaction. */
    void follow(Warning warning, State to) {
        switch (to) {
            case SENDING -> {
                if (warning.state() == State.APPROVED) {
                    publish(warning);
                }
            }
            case CORRECTED, CANCELLED ->
                known.withdraw(KnownItems.Origin.WARNING, warning.id().toString());
            case DRAFT, SUBMITTED, RETURNED, REJECTED, APPROVED, PAUSED, SENT -> {}
        }
    }

    private void publish(Warning warning) {
        if (warning.kind() == Kind.CANCELLATION) {
            return;
        }
        var source = source(warning);
        known.add(links(warning), source);
        group(warning)
                .ifPresent(group ->
                        reports.known(group).forEach(message -> known.add(message.naming(Set.of()), source)));
    }

    private Handed links(Warning warning) {
        var words = door.take(blamed(warning.content().words()));
        var links = words.identifiers().stream()
                .filter(each -> each.kind() == ItemKind.LINK)
                .toList();
        return new Handed(words.text(), links, new long[0]);
    }

    /** The hosts that a content would add, defanged. */
    List<String> hosts(Content content) {
        return door.suspectHosts(blamed(content.words()));
    }

    private static String blamed(Words words) {
        return words.happening() + "\n" + String.join("\n", words.signs());
    }

    private static Optional<UUID> group(Warning warning) {
        return warning.origin().from() == Origin.From.REPORT
                ? Optional.of(UUID.fromString(warning.origin().key()))
                : Optional.empty();
    }

    private KnownItems.Source source(Warning warning) {
        String unit = knowledge
                .snapshot()
                .commune()
                .map(commune -> commune.unit().text())
                .orElse("cấp xã");
        return new KnownItems.Source(
                "UBND " + unit,
                LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE),
                Optional.of(warning.content().term().until()),
                KnownItems.Origin.WARNING,
                warning.id().toString());
    }
}
