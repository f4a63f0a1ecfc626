package vn.hoixa.delivery;

import java.util.HashSet;
import java.util.Set;

/**
 * Tells of codes that nobody has told us of whether the channel is ill or one message is odd: the channel is ill when
 * several addresses got such a code one after the other and nothing was taken meanwhile.
 */
final class UnknownCodes {
    private static final int SEVERAL = 3;

    private final Set<AddressId> since = new HashSet<>();

    /** What an outcome is, in the light of those before. */
    synchronized Outcome judge(AddressId to, Outcome outcome) {
        if (outcome instanceof Outcome.Accepted) {
            since.clear();
        }
        return outcome instanceof Outcome.Unknown(String code) && isOfTheChannel(to)
                ? new Outcome.Failed(code)
                : outcome;
    }

    private boolean isOfTheChannel(AddressId to) {
        if (since.size() < SEVERAL) {
            since.add(to);
        }
        return since.size() == SEVERAL;
    }
}
