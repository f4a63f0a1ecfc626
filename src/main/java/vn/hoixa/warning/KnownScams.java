package vn.hoixa.warning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.scam.Handed;
import vn.hoixa.scam.ItemKind;
import vn.hoixa.scam.KnownItems;
import vn.hoixa.scam.ScamDoor;
import vn.hoixa.scam.ScamReports;

/**
 * What a warning makes known to the scam check while it holds: the addresses on the web that its words name, and the messages
 * of the group of reports it began with. A phone number in a warning is whom to call, so it is never taken from its words.
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

    /** Follows a step of a warning, in its transaction. */
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
        group(warning).ifPresent(group -> reports.known(group).forEach(message -> known.add(message, source)));
    }

    private Handed links(Warning warning) {
        var words =
                door.take(String.join("\n", warning.content().words().lines().toList()));
        var links = words.identifiers().stream()
                .filter(each -> each.kind() == ItemKind.LINK)
                .toList();
        return new Handed(words.text(), links, new long[0]);
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
