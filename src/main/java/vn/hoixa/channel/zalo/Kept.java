package vn.hoixa.channel.zalo;

import java.time.Instant;
import java.util.Optional;

/**
 * The tokens as they are kept.
 *
 * @param access empty until the first renewal
 * @param version counts renewals: whoever finds a token refused says which version it was
 * @param refused Zalo's code when it would not renew any more; then the office has to authorise anew
 * @param failed the last renewal, if it came to nothing and the refresh token may be good yet
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
     * A renewal that came to nothing.
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
