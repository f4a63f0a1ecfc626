package vn.hoixa.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Officers;
import vn.hoixa.office.WorkingCalendar;

/**
 * Notifies officers in their linked chats of waiting work: each subject once per chat, with a link to the console and
 * without citizens' words. At night only urgent notices are sent; others follow in the morning.
 */
@Component
class Notices {
    private static final LocalTime MORNING = LocalTime.of(6, 30);
    private static final LocalTime EVENING = LocalTime.of(21, 0);

    private final LinkRows links;
    private final Officers officers;
    private final NoticeFates fates;
    private final List<Telling> tellings;
    private final TransactionOperations transaction;
    private final Clock clock;

    Notices(
            LinkRows links,
            Officers officers,
            NoticeFates fates,
            List<Telling> tellings,
            TransactionOperations transaction,
            Clock clock) {
        this.links = links;
        this.officers = officers;
        this.fates = fates;
        this.tellings = List.copyOf(tellings);
        this.transaction = transaction;
        this.clock = clock;
    }

    void send() {
        transaction.executeWithoutResult(_ -> fates.find());
        var now = clock.instant();
        var due = tellings.stream()
                .filter(telling -> telling.breaksTheNight() || !isNight(now))
                .toList();
        links.all().forEach(link -> tell(link, due, now));
    }

    private void tell(Link link, List<Telling> due, Instant now) {
        officers.find(link.officer())
                .filter(officer -> officer.state() == Officer.State.ACTIVE)
                .ifPresent(officer -> transaction.executeWithoutResult(
                        _ -> due.forEach(telling -> telling.tell(link, officer, now))));
    }

    private static boolean isNight(Instant now) {
        var time = now.atZone(WorkingCalendar.ZONE).toLocalTime();
        return time.isBefore(MORNING) || time.isAfter(EVENING);
    }
}
