package vn.hoixa.channel.zalo;

import java.time.Instant;
import java.util.Optional;

/**
 * The stored token pair.
 *
 * @param access empty until the first renewal
 * @param version counts renewals; identifies which token was refused
 * @param refused Zalo's code when it refused to renew; then the office has to authorise again
 * @param failed the last renewal, if it failed and the refresh token may still be valid
 */
record Kept(
        Optional<String> access,
        Instant accessUntil,
        String refresh,
        Instant refreshUntil,
        long version,
        Optional<Integer> refused,
        Optional<Failed> failed) {
    /**
     * A failed renewal.
     *
     * @param code as in {@link Oauth.Renewal.Unanswered}
     */
    record Failed(String code, Instant at) {
        boolean isOfTheApplication() {
            return Oauth.isOfZalo(code);
        }
    }

    boolean isUsable(Instant at) {
        return access.isPresent() && at.isBefore(accessUntil);
    }

    /** Redacted: it holds tokens. */
    @Override
    public String toString() {
        return "Kept[version " + version + "]";
    }
}
