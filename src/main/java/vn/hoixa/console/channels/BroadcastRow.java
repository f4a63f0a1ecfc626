package vn.hoixa.console.channels;

import java.util.List;

/**
 * View of a broadcast.
 *
 * @param done of all, in percent
 * @param pace "12,5 tin một giây, còn 35 phút"; empty when it is not being sent
 * @param running whether it may be paused
 * @param paused whether it may be resumed
 */
record BroadcastRow(
        String id,
        String beginning,
        String urgency,
        String begun,
        String tone,
        String state,
        String why,
        int all,
        int done,
        String pace,
        boolean running,
        boolean paused,
        List<Tally> tallies) {
    /** Number of deliveries with one status on one channel. */
    record Tally(String channel, String fate, String why, int number) {}
}
