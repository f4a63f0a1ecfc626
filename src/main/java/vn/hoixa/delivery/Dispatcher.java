package vn.hoixa.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.ClearedTexts;

/**
 * Sends what is waiting.
 *
 * <p><b>Idea.</b> A dispatcher claims up to a window of deliveries in one transaction, sends them all at once, and
 * records the results in a second transaction. Killed between the two, it leaves claims whose lease runs out; another
 * dispatcher then sends them again. So nothing is lost, and what is sent twice is at most one window per dispatcher that
 * died.
 *
 * <p><b>Order.</b> Only the oldest unsettled delivery of an address can be claimed, so a conversation keeps its order and
 * a window never holds two deliveries of one address.
 *
 * <p><b>Limits.</b> A channel's answer has to come within the lease. The recipient of a text sent twice sees it twice
 * unless the channel knows better; the web page does, because it reads the row.
 */
final class Dispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final UUID id = UUID.randomUUID();
    private final Claims claims;
    private final ClearedTexts texts;
    private final Map<ChannelName, Messenger> messengers = new LinkedHashMap<>();
    private final Clock clock;
    private final Settings settings;

    /**
     * How a dispatcher works.
     *
     * @param window claimed at once, and so the most that is sent twice when it dies
     * @param lease how long a claim is its own
     * @param attempts before a delivery is given up
     */
    record Settings(int window, Duration lease, int attempts) {
        static final Settings DEFAULT = new Settings(32, Duration.ofMinutes(2), 12);
    }

    Dispatcher(Claims claims, ClearedTexts texts, List<Messenger> messengers, Clock clock, Settings settings) {
        this.claims = claims;
        this.texts = texts;
        messengers.forEach(messenger -> this.messengers.put(messenger.channel(), messenger));
        this.clock = clock;
        this.settings = settings;
    }

    /** Sends one window. Returns how many deliveries were in it. */
    int sendOneWindow() {
        claims.recover();
        var window = claims.take(id, settings.window, settings.lease);
        if (window.isEmpty()) {
            return 0;
        }
        var outcomes = sendAll(window);
        claims.together(() -> outcomes.forEach(this::settle));
        return window.size();
    }

    private Map<Claims.Claim, Outcome> sendAll(List<Claims.Claim> window) {
        var outcomes = new LinkedHashMap<Claims.Claim, Outcome>();
        var bodies = texts.get(window.stream().map(Claims.Claim::text).toList());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sending = new ArrayList<Future<Outcome>>();
            window.forEach(claim -> sending.add(threads.submit(() -> send(claim, text(bodies, claim)))));
            for (int i = 0; i < window.size(); i++) {
                outcomes.put(window.get(i), result(sending.get(i)));
            }
        }
        return outcomes;
    }

    private static ClearedText text(Map<UUID, ClearedText> bodies, Claims.Claim claim) {
        return Objects.requireNonNull(bodies.get(claim.text()), "the foreign key holds");
    }

    private Outcome send(Claims.Claim claim, ClearedText text) {
        var messenger = messengers.get(claim.to().channel());
        if (messenger == null || !messenger.isOpen()) {
            return new Outcome.TryLater(LONGEST_WAIT, "closed");
        }
        return switch (messenger.reach(claim.to(), clock.instant())) {
            case Reach.Now _, Reach.Billed _ -> messenger.send(claim.to(), slice(messenger, claim, text));
            case Reach.Unreachable(String reason) -> new Outcome.Refused(reason, "unreachable");
        };
    }

    private static Slice slice(Messenger messenger, Claims.Claim claim, ClearedText text) {
        return Slice.next(
                messenger.form(text), claim.taken(), messenger.limits().longest());
    }

    private static Outcome result(Future<Outcome> sending) {
        try {
            return sending.get();
        } catch (ExecutionException e) {
            LOG.warn("a channel failed to send and will be tried again", e.getCause());
            return new Outcome.Failed("exception");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Failed("exception");
        }
    }

    private void settle(Claims.Claim claim, Outcome outcome) {
        switch (outcome) {
            case Outcome.Accepted(String channelId) -> claims.sent(id, claim, channelId);
            case Outcome.Refused(String reason, String code) -> claims.giveUp(id, claim, reason, code);
            case Outcome.Lost(String reason, String code) -> claims.giveUp(id, claim, reason, code);
            case Outcome.TryLater(Duration after, _) -> tryLater(claim, after);
            case Outcome.ChannelBusy(Duration after, _) -> tryLater(claim, after);
            case Outcome.Failed _ -> tryLater(claim, Duration.ZERO);
            case Outcome.ChannelOut _ -> tryLater(claim, LONGEST_WAIT);
        }
    }

    private void tryLater(Claims.Claim claim, Duration after) {
        if (claim.attempt() >= settings.attempts) {
            claims.giveUp(id, claim, "không gửi được sau " + claim.attempt() + " lần thử", "attempts");
            return;
        }
        claims.later(id, claim, notBefore(claim.attempt(), after));
    }

    /** Doubles from one second with each attempt, unless the channel asks for longer. */
    private Instant notBefore(int attempt, Duration asked) {
        var doubled = Duration.ofSeconds(1L << Math.min(attempt - 1, 12));
        var longer = doubled.compareTo(asked) > 0 ? doubled : asked;
        return clock.instant().plus(longer.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : longer);
    }
}
