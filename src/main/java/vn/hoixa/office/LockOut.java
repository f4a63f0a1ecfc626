package vn.hoixa.office;

import java.time.Duration;
import java.util.Optional;

/** Lock-out after wrong passwords: after five failures in a row one minute, then two, four … at most an hour. */
public final class LockOut {
    private static final int FREE_FAILURES = 5;
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    private LockOut() {}

    /** How long further attempts are refused after so many failures in a row; empty while there are few. */
    public static Optional<Duration> after(int failures) {
        if (failures < FREE_FAILURES) {
            return Optional.empty();
        }
        var grown = FIRST.multipliedBy(1L << Math.min(failures - FREE_FAILURES, 10));
        return Optional.of(grown.compareTo(LONGEST) > 0 ? LONGEST : grown);
    }
}
