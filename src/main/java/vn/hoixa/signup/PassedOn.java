package vn.hoixa.signup;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.hoixa.bulletin.VillageId;
import vn.hoixa.bulletin.Villages;
import vn.hoixa.command.Command;
import vn.hoixa.command.WholeMessage;
import vn.hoixa.language.Vietnamese;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.StandingReply;
import vn.hoixa.subscription.Subscription;
import vn.hoixa.subscription.Subscriptions;
import vn.hoixa.warning.Relays;
import vn.hoixa.warning.Warning;
import vn.hoixa.warning.Warnings;

/**
 * Handles "Báo giúp 7 hộ": a subscriber reports to how many households they passed on the newest warning of the
 * village. A repeated report states the new total.
 */
@Component
class PassedOn implements WholeMessage {
    private static final Pattern SAID = Pattern.compile(
            "(?:toi )?(?:da )?(?:bao|bao giup|noi giup|bao ho|bao cho|bao duoc)(?: duoc| cho)? (\\d{1,4}) (?:ho|nha)");

    private final Subscriptions subscriptions;
    private final Warnings warnings;
    private final Relays relays;
    private final Villages villages;

    PassedOn(Subscriptions subscriptions, Warnings warnings, Relays relays, Villages villages) {
        this.subscriptions = subscriptions;
        this.warnings = warnings;
        this.relays = relays;
        this.villages = villages;
    }

    @Override
    public Optional<ClearedText> take(String typed, Command.Call call) {
        var said = SAID.matcher(Vietnamese.fold(typed).strip().replaceAll("[.!]+$", ""));
        return said.matches()
                ? Optional.of(call.reply()
                        .say(passed(call, Integer.parseInt(said.group(1))))
                        .clear())
                : Optional.empty();
    }

    private StandingReply passed(Command.Call call, int households) {
        var subscription = subscriptions.find(call.from());
        var newest = subscription.flatMap(this::newest);
        newest.ifPresent(
                warning -> relays.confirm(warning.id(), call.from(), subscription.flatMap(this::village), households));
        return newest.isPresent() ? StandingReply.RELAY_DONE : StandingReply.RELAY_NONE;
    }

    private Optional<Warning> newest(Subscription subscription) {
        var home = village(subscription);
        return warnings.inForce().stream()
                .filter(warning -> warning.content().severity().isAtLeast(subscription.least()))
                .filter(warning -> warning.content().area().isCommune()
                        || home.filter(id -> villages.formerly(id).stream()
                                        .anyMatch(warning.content().area().villages()::contains))
                                .isPresent())
                .max(java.util.Comparator.comparing(warning -> warning.id().value()));
    }

    private Optional<VillageId> village(Subscription subscription) {
        return subscription.village().flatMap(villages::now).map(village -> village.id());
    }
}
