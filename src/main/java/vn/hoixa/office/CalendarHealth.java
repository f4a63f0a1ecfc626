package vn.hoixa.office;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Health check that warns when next year's calendar is due: 60 days before the known working hours end. Without a
 * calendar the application still runs, and then promises no hour.
 */
@Component("calendarHealthIndicator")
class CalendarHealth implements HealthIndicator {
    private static final int WARNING_DAYS = 60;

    private final WorkingCalendar calendar;
    private final Clock clock;

    CalendarHealth(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public Health health() {
        var today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        var last = calendar.knownUntil(today);
        if (last.isEmpty()) {
            return warning("Chưa có lịch làm việc năm " + today.getYear() + ": không hẹn được giờ trả lời.");
        }
        long left = ChronoUnit.DAYS.between(today, last.get());
        return left <= WARNING_DAYS
                ? warning("Lịch làm việc chỉ đến " + last.get() + ": cần bổ sung năm "
                        + (last.get().getYear() + 1) + ".")
                : Health.up().withDetail("until", last.get().toString()).build();
    }

    private static Health warning(String text) {
        return Health.up().withDetail("warning", text).build();
    }
}
