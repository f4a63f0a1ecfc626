package vn.hoixa.scam;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hoixa.delivery.AddressId;

/**
 * Messages that were checked and may yet be handed in: in memory only, for half an hour. Nothing of them is stored unless their
 * sender says so; after a restart they are asked to send it again.
 */
@Component
public class Offers {
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final int MOST = 10_000;

    private final Cache<AddressId, Offer> offers =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    /** A message and what the check made of it. */
    record Offer(Handed message, ScamVerdict verdict) {}

    /** Keeps the last message that somebody had checked. */
    public void keep(AddressId from, Handed message, ScamVerdict verdict) {
        offers.put(from, new Offer(message, verdict));
    }

    Optional<Offer> take(AddressId from) {
        return Optional.ofNullable(offers.asMap().remove(from));
    }
}
