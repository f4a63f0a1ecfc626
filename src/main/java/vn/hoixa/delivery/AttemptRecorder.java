package vn.hoixa.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records the results of attempts: deliveries, addresses, permits, counts, and what stops a channel. */
final class AttemptRecorder {
    private static final Logger LOG = LoggerFactory.getLogger(AttemptRecorder.class);

    private final Messenger messenger;
    private final Settlements settlements;
    private final Permits permits;
    private final ChannelRows channels;
    private final ChannelBreaker breaker;
    private final AutoPause autoPause;

    AttemptRecorder(
            Messenger messenger,
            Settlements settlements,
            Permits permits,
            ChannelRows channels,
            ChannelBreaker breaker,
            AutoPause autoPause) {
        this.messenger = messenger;
        this.settlements = settlements;
        this.permits = permits;
        this.channels = channels;
        this.breaker = breaker;
        this.autoPause = autoPause;
    }

    /** Records results in the caller's transaction. Returns the moments at which something may be due again. */
    List<Instant> settle(UUID dispatcher, List<Attempt> landed) {
        var due = new ArrayList<Instant>();
        due.addAll(deliveries(dispatcher, landed));
        due.addAll(addresses(landed));
        due.addAll(permits(landed));
        settlements.count(
                messenger.channel(),
                landed.stream()
                        .flatMap(each -> RetryPolicy.code(each.outcome()).stream())
                        .toList());
        holds(landed);
        return due;
    }

    private List<Instant> deliveries(UUID dispatcher, List<Attempt> landed) {
        var sent = new ArrayList<Settlement.Sent>();
        var waiting = new ArrayList<Settlement.Waiting>();
        var givenUp = new ArrayList<Settlement.GivenUp>();
        for (Attempt attempt : landed) {
            switch (RetryPolicy.settle(attempt)) {
                case Settlement.Sent settled -> sent.add(settled);
                case Settlement.Waiting settled -> waiting.add(settled);
                case Settlement.GivenUp settled -> givenUp.add(settled);
            }
        }
        settlements.sent(dispatcher, sent);
        settlements.waiting(dispatcher, waiting);
        settlements.givenUp(dispatcher, givenUp);
        return waiting.stream().map(Settlement.Waiting::notBefore).toList();
    }

    private List<Instant> addresses(List<Attempt> landed) {
        var rests = new HashMap<AddressId, Instant>();
        for (Attempt attempt : landed) {
            var rest = rest(attempt);
            if (!rest.isZero()) {
                rests.put(attempt.claim().to().id(), attempt.at().plus(rest));
            }
            if (attempt.outcome() instanceof Outcome.Lost gone) {
                settlements.lost(attempt.claim().to().id(), gone.reason());
            }
        }
        settlements.rest(rests);
        return List.copyOf(rests.values());
    }

    private Duration rest(Attempt attempt) {
        if (!attempt.reachedChannel()) {
            return Duration.ZERO;
        }
        var spacing = messenger.spacing(attempt.claim().to());
        return attempt.outcome() instanceof Outcome.TryLater later
                        && later.after().compareTo(spacing) > 0
                ? Postponed.atMost(later.after())
                : spacing;
    }

    private List<Instant> permits(List<Attempt> landed) {
        var slots = new ArrayList<Integer>();
        var free = new ArrayList<Instant>();
        for (Attempt attempt : landed) {
            attempt.claim().permit().ifPresent(slot -> {
                slots.add(slot);
                free.add(attempt.reachedChannel() ? permits.freeAfter(attempt.at()) : attempt.at());
            });
        }
        permits.set(slots, free);
        return free;
    }

    private void holds(List<Attempt> landed) {
        for (Attempt attempt : landed) {
            if (attempt.outcome() instanceof Outcome.ChannelBusy(Duration after, String code)) {
                channels.rest(
                        messenger.channel(),
                        attempt.at().plus(Postponed.atMost(after)),
                        "Kênh yêu cầu gửi chậm lại (mã " + code + ").");
            }
        }
        breaker.openUntil().ifPresent(until -> {
            LOG.warn("this replica cannot send on {}; it tries again at {}", messenger.channel(), until);
            var code = breaker.lastCode().map(last -> " (mã " + last + ")").orElse("");
            channels.troubled(messenger.channel(), until, "Máy chủ không gửi được qua kênh này" + code + ".");
        });
        autoPause.see(landed);
    }
}
