package vn.hoixa.delivery;

import java.util.HashSet;
import java.util.Set;

/**
 * Decides whether undocumented codes mean a failing channel or a single odd message: the channel fails when several
 * addresses got such a code in a row and nothing was accepted meanwhile.
 */
final class UnknownCodes {
    private static final int SEVERAL = 3;

    private final Set<AddressId> since = new HashSet<>();

    /** Classifies an outcome, considering those before. */
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
