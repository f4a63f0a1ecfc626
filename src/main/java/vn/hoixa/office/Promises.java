package vn.hoixa.office;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Computes the promised time of an officer's answer: working hours from now, eight unless the office decided otherwise.
 */
@Component
public class Promises {
    private static final int STANDARD_HOURS = 8;
    private static final int LONGEST_HOURS = 400;

    private final WorkingCalendar calendar;
    private final Settings settings;

    Promises(WorkingCalendar calendar, Settings settings) {
        this.calendar = calendar;
        this.settings = settings;
    }

    /** The setting for one handler's hours, 1 to 400. */
    public static Settings.Key<Integer> hours(String handler) {
        return new Settings.Key<>("promise.hours." + handler, STANDARD_HOURS, Promises::readHours);
    }

    /**
     * The promised moment for a question that a handler received.
     *
     * @param handler its id in {@code commune.yaml}
     * @return empty when the calendar does not reach that far: then no hour is named
     */
    public Optional<Instant> promise(String handler, Instant received) {
        return calendar.after(received, Duration.ofHours(settings.get(hours(handler))));
    }

    private static Integer readHours(String text) {
        int hours = Integer.parseInt(text);
        if (hours < 1 || hours > LONGEST_HOURS) {
            throw new IllegalArgumentException("promised hours are 1 to " + LONGEST_HOURS + ", not " + hours);
        }
        return hours;
    }
}
