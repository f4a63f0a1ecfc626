package vn.hoixa.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.ClearedTexts;

/** Sends the next slice of a claim through its channel. */
final class Sender {
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final int TEXTS = 1_000;

    private final Messenger messenger;
    private final ClearedTexts texts;
    private final ChannelBreaker breaker;
    private final Clock clock;
    private final UnknownCodes unknown = new UnknownCodes();
    /** Cache of texts: a cleared text never changes, and a broadcast sends the same one a thousand times. */
    private final Cache<UUID, ClearedText> known =
            Caffeine.newBuilder().maximumSize(TEXTS).build();

    Sender(Messenger messenger, ClearedTexts texts, ChannelBreaker breaker, Clock clock) {
        this.messenger = messenger;
        this.texts = texts;
        this.breaker = breaker;
        this.clock = clock;
    }

    /** Loads the texts of these claims with one query. */
    void read(List<Claim> claims) {
        var missing = claims.stream()
                .map(claim -> claim.work().text())
                .distinct()
                .filter(id -> known.getIfPresent(id) == null)
                .toList();
        if (!missing.isEmpty()) {
            known.putAll(texts.get(missing));
        }
    }

    /** Sends; never throws. */
    Attempt send(Claim claim) {
        try {
            return unreachable(claim)
                    .map(outcome -> notAsked(claim, outcome))
                    .orElseGet(() -> begin(claim, slice(claim)));
        } catch (RuntimeException | Error e) { // also an error: what never lands keeps its place in the window
            LOG.warn("delivery {} could not be made ready and will be tried again", claim.delivery(), e);
            return notAsked(claim, new Outcome.TryLater(Duration.ZERO, "exception"));
        }
    }

    private Optional<Outcome> unreachable(Claim claim) {
        if (claim.work().lost().isPresent()) {
            return claim.work().lost().map(reason -> new Outcome.Refused(reason, Settlement.UNREACHABLE));
        }
        return switch (messenger.reach(claim.to(), clock.instant())) {
            case Reach.Now _, Reach.Billed _ -> Optional.empty();
            case Reach.Unreachable(String reason) -> Optional.of(new Outcome.Refused(reason, Settlement.UNREACHABLE));
        };
    }

    private Slice slice(Claim claim) {
        var text = Objects.requireNonNull(known.get(claim.work().text(), texts::get), "the foreign key holds");
        var form = messenger.form(claim.to(), text);
        return Slice.next(text, form, claim.work().taken(), messenger.limits().longest());
    }

    /** Sends only while the claim is valid: otherwise another dispatcher may send it too. */
    private Attempt begin(Claim claim, Slice slice) {
        return isOurs(claim) ? ask(claim, slice) : notAsked(claim, new Outcome.TryLater(Duration.ZERO, "lease"));
    }

    private boolean isOurs(Claim claim) {
        return clock.instant().isBefore(claim.until());
    }

    private Attempt notAsked(Claim claim, Outcome outcome) {
        breaker.spare();
        return new Attempt(claim, outcome, Optional.empty(), clock.instant());
    }

    private Attempt ask(Claim claim, Slice slice) {
        long begun = System.nanoTime();
        var outcome = unknown.judge(claim.to().id(), answer(claim, slice));
        breaker.record(outcome, System.nanoTime() - begun);
        return new Attempt(claim, outcome, Optional.of(slice), clock.instant());
    }

    private Outcome answer(Claim claim, Slice slice) {
        try {
            return messenger.send(claim.to(), slice, () -> isOurs(claim));
        } catch (RuntimeException | Error e) {
            LOG.warn(
                    "{} failed on delivery {} ({}); it will be tried again",
                    messenger.channel(),
                    claim.delivery(),
                    e.getClass().getSimpleName());
            return new Outcome.Failed(e.getClass().getSimpleName());
        }
    }
}
