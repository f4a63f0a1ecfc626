package vn.hoixa.warning;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.hoixa.delivery.Broadcasts;

/**
 * Delivery progress of a warning, read from its deliveries.
 *
 * @param total over all villages and channels
 * @param channels by channel, by name
 * @param villages by village, by name
 * @param perSecond deliveries sent or given up per second, over the last minute
 * @param left estimated time for the waiting ones at that rate; empty when nothing is sent
 * @param held paused parts, with the reason
 * @param reasons reasons for deliveries not sent, with their number, most frequent first
 */
public record Progress(
        Line total,
        List<Line> channels,
        List<Line> villages,
        double perSecond,
        Optional<Duration> left,
        List<Held> held,
        List<Why> reasons) {
    public Progress {
        channels = List.copyOf(channels);
        villages = List.copyOf(villages);
        held = List.copyOf(held);
        reasons = List.copyOf(reasons);
    }

    /** Numbers of deliveries by status. */
    public record Line(String name, int sent, int waiting, int givenUp, int outOfReach) {
        public int all() {
            return sent + waiting + givenUp + outOfReach;
        }

        /** Percentage of finished deliveries; 100 when there are no recipients. */
        public int percent() {
            return all() == 0 ? 100 : (all() - waiting) * 100 / all();
        }

        Line and(Broadcasts.Count count) {
            int n = count.number();
            return switch (count.fate()) {
                case SENT -> new Line(name, sent + n, waiting, givenUp, outOfReach);
                case WAITING -> new Line(name, sent, waiting + n, givenUp, outOfReach);
                case CANCELLED, DECLINED, REFUSED -> new Line(name, sent, waiting, givenUp + n, outOfReach);
                case OUT_OF_REACH -> new Line(name, sent, waiting, givenUp, outOfReach + n);
            };
        }

        static Line of(String name) {
            return new Line(name, 0, 0, 0, 0);
        }
    }

    /** @param what a channel or the sending to a village, as the beginning of a sentence */
    public record Held(String what, String reason) {}

    /** A reason with its number of deliveries. */
    public record Why(String reason, int number) {}
}
