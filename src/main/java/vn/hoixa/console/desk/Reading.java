package vn.hoixa.console.desk;

import java.util.List;

/**
 * Content of the reading pane.
 *
 * @param askers people whose question this is
 * @param proposed people with a similar question, for the officer to tick
 * @param matches the keyword results
 * @param joining whether semantic results may be added
 */
record Reading(List<AskerView> askers, List<AskerView> proposed, List<Match> matches, boolean joining) {
    /** Whether the answer would not reach one of the question's askers. */
    public boolean outOfReach() {
        return askers.stream()
                .anyMatch(asker -> asker.window().filter(Due::isLate).isPresent());
    }
}
