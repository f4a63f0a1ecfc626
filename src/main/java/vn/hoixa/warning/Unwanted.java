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
 * Cancels waiting deliveries for somebody who unsubscribes or lowers their subscription. The correction of a warning
 * that they have is still sent, so that they are not left with wrong information.
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

    /** Cancels all waiting deliveries, in the caller's transaction. */
    public void signedOff(AddressId who) {
        giveUp(who, Optional.empty());
    }

    /** Cancels waiting deliveries of lower severity, in the caller's transaction. */
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
