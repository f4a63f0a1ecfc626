package vn.hoixa.warning;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hoixa.bulletin.Severity;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.delivery.BroadcastId;
import vn.hoixa.delivery.Recipients;

/**
 * What waits for somebody who wants it no more does not go out, from the moment they say so. The correction of a warning
 * that they have still does: they would be left with what is wrong.
 */
@Component
public class Unwanted {
    private static final String SIGNED_OFF = "Người nhận đã nhắn HUY";
    private static final String WANTS_LESS = "Người nhận chỉ còn nhận cảnh báo từ mức cao hơn";

    private final WarningRows warnings;
    private final WarningBroadcasts broadcasts;
    private final Recipients recipients;

    Unwanted(WarningRows warnings, WarningBroadcasts broadcasts, Recipients recipients) {
        this.warnings = warnings;
        this.broadcasts = broadcasts;
        this.recipients = recipients;
    }

    /** Gives up what waits for them, in the caller's transaction. */
    public void signedOff(AddressId who) {
        giveUp(who, Optional.empty());
    }

    /** Gives up what waits for them and is less grave, in the caller's transaction. */
    public void below(Severity least, AddressId who) {
        giveUp(who, Optional.of(least));
    }

    private void giveUp(AddressId who, Optional<Severity> least) {
        var known = broadcasts.warningsOf(recipients.reached(who));
        var unwanted = broadcasts.warningsOf(recipients.waitingFor(who)).stream()
                .flatMap(id -> warnings.find(id).stream())
                .filter(warning ->
                        least.filter(warning.content().severity()::isAtLeast).isEmpty())
                .filter(warning -> warning.follows().filter(known::contains).isEmpty())
                .flatMap(warning -> broadcasts.of(warning.id()).values().stream())
                .collect(Collectors.toSet());
        decline(who, unwanted, least.isPresent() ? WANTS_LESS : SIGNED_OFF);
    }

    private void decline(AddressId who, Set<BroadcastId> unwanted, String reason) {
        if (!unwanted.isEmpty()) {
            recipients.decline(who, unwanted, reason);
        }
    }
}
