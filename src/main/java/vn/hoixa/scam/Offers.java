package vn.hoixa.scam;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hoixa.delivery.AddressId;

/**
 * Checked messages that their sender may still report: in memory only, for half an hour. Nothing is stored unless the
 * sender reports the message; after a restart the sender is asked to send it again.
 */
@Component
public class Offers {
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final int MOST = 10_000;

    private final Cache<AddressId, Offer> offers =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    /** A message with its verdict. */
    record Offer(Handed message, ScamVerdict verdict) {}

    /** Keeps the last checked message of a sender. */
    public void keep(AddressId from, Handed message, ScamVerdict verdict) {
        offers.put(from, new Offer(message, verdict));
    }

    Optional<Offer> take(AddressId from) {
        return Optional.ofNullable(offers.asMap().remove(from));
    }
}
