package vn.hoixa.console.upkeep;

import java.util.List;

/**
 * What stands above the list: how much is due when, and how much of everything leaves within a fortnight.
 *
 * @param published how many items are answered from
 * @param alarm a sentence when more than a twentieth leaves within 14 days; otherwise empty
 */
record Overview(int published, List<Count> counts, String alarm) {
    /** @param here whether it is the one shown */
    record Count(Horizon horizon, int items, boolean here) {}
}
