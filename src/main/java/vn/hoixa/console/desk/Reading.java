package vn.hoixa.console.desk;

import java.util.List;

/**
 * The reading pane.
 *
 * @param askers people whose question this is
 * @param proposed people with a similar question, for the officer to tick
 * @param matches what its words find
 * @param joining whether what is near in meaning may join them
 */
record Reading(List<AskerView> askers, List<AskerView> proposed, List<Match> matches, boolean joining) {
    /** Whether the answer would not reach somebody whose question this is. */
    public boolean outOfReach() {
        return askers.stream()
                .anyMatch(asker -> asker.window().filter(Due::isLate).isPresent());
    }
}
