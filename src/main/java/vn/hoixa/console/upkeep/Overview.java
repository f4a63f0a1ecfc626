package vn.hoixa.console.upkeep;

import java.util.List;

/**
 * Summary above the list: numbers of due items, and a warning about items that expire within a fortnight.
 *
 * @param published number of published items
 * @param alarm a sentence when more than a twentieth expires within 14 days; otherwise empty
 */
record Overview(int published, List<Count> counts, String alarm) {
    /** @param here whether it is the selected one */
    record Count(Horizon horizon, int items, boolean here) {}
}
