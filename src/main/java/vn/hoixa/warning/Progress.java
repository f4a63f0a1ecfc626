package vn.hoixa.warning;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.hoixa.delivery.Broadcasts;

/**
 * How far a warning is, read from the rows of its deliveries.
 *
 * @param total over all villages and channels
 * @param channels by channel, by name
 * @param villages by village, by name
 * @param perSecond sent or given up in the last minute, by the second
 * @param left how long what waits takes at that rate; empty when nothing moves
 * @param held what of it is held until somebody resumes it, and why
 * @param reasons why some were not sent, with how many, the most frequent first
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

    /** How many are where. */
    public record Line(String name, int sent, int waiting, int givenUp, int outOfReach) {
        public int all() {
            return sent + waiting + givenUp + outOfReach;
        }

        /** Of a hundred, how many are settled; 100 when there is nobody. */
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

    /** @param what a channel or the sending to a village, as a sentence begins */
    public record Held(String what, String reason) {}

    /** A reason and for how many it holds. */
    public record Why(String reason, int number) {}
}
