package vn.hoixa.channel.zalo;

import java.time.Instant;
import java.util.Optional;

/**
 * The tokens as they are kept.
 *
 * @param access empty until the first renewal
 * @param version counts renewals: whoever finds a token refused says which version it was
 * @param refused Zalo's code when it would not renew any more; then the office has to authorise anew
 */
record Kept(
        Optional<String> access,
        Instant accessUntil,
        String refresh,
        Instant refreshUntil,
        long version,
        Optional<Integer> refused) {
    boolean isUsable(Instant at) {
        return access.isPresent() && at.isBefore(accessUntil);
    }

    /** Redacted: it holds tokens. */
    @Override
    public String toString() {
        return "Kept[version " + version + "]";
    }
}
