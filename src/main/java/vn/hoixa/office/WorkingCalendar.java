package vn.hoixa.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;

/**
 * Working hours of the office, from the calendars of known years. Holidays are decided year by year, so past the last
 * known year it returns empty rather than guess.
 *
 * <p>Immutable. Hours are those of {@link #ZONE}, which has had no clock change since 1975.
 */
public final class WorkingCalendar {
    /** The time of Vietnam. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final String CENTRE = "";

    private final TreeMap<Integer, WorkingYear> years;
    private final String desk;

    private WorkingCalendar(TreeMap<Integer, WorkingYear> years, String desk) {
        this.years = years;
        this.desk = desk;
    }

    /**
     * The calendar made of files like {@code knowledge-base/calendar/2026.yaml}.
     *
     * @throws IllegalArgumentException when a file is no calendar, or two are of the same year
     */
    public static WorkingCalendar read(Collection<? extends Resource> files) {
        var years = new TreeMap<Integer, WorkingYear>();
        for (var file : files) {
            try (var content = file.getInputStream()) {
                var year = CalendarFile.read(file.getDescription(), content);
                if (years.put(year.year(), year) != null) {
                    throw new IllegalArgumentException(file.getDescription() + ": a second calendar of " + year.year());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new WorkingCalendar(years, CENTRE);
    }

    /**
     * The calendar with the hours of one desk where they differ, such as "police"; an unknown desk has the usual hours.
     */
    public WorkingCalendar at(String otherDesk) {
        return new WorkingCalendar(years, otherDesk);
    }

    /** Whether the office is open at a moment; never in an unknown year. */
    public boolean isOpen(Instant moment) {
        var local = moment.atZone(ZONE);
        return year(local.toLocalDate())
                .filter(year -> year.on(local.toLocalDate(), desk).stream()
                        .anyMatch(hours -> !local.toLocalTime().isBefore(hours.from())
                                && local.toLocalTime().isBefore(hours.until())))
                .isPresent();
    }

    /**
     * The moment at which this much working time will have passed.
     *
     * @param work more than zero
     * @return empty when that is past the last known year
     */
    public Optional<Instant> after(Instant start, Duration work) {
        if (work.isNegative() || work.isZero()) {
            throw new IllegalArgumentException("working time is more than zero, not " + work);
        }
        var local = start.atZone(ZONE);
        var left = work;
        for (var day = local.toLocalDate(); ; day = day.plusDays(1)) {
            var year = year(day);
            if (year.isEmpty()) {
                return Optional.empty();
            }
            for (var hours : year.get().on(day, desk)) {
                var from = later(day.atTime(hours.from()).atZone(ZONE), local);
                var stretch = Duration.between(from, day.atTime(hours.until()).atZone(ZONE));
                if (stretch.compareTo(left) >= 0) {
                    return Optional.of(from.plus(left).toInstant());
                }
                left = stretch.isNegative() ? left : left.minus(stretch);
            }
        }
    }

    /**
     * The working time between two moments; none when the second is not after the first.
     *
     * @return empty when a day between them is in an unknown year
     */
    public Optional<Duration> between(Instant start, Instant end) {
        var from = start.atZone(ZONE);
        var until = end.atZone(ZONE);
        var work = Duration.ZERO;
        for (var day = from.toLocalDate(); !day.isAfter(until.toLocalDate()); day = day.plusDays(1)) {
            var year = year(day);
            if (year.isEmpty()) {
                return Optional.empty();
            }
            for (var hours : year.get().on(day, desk)) {
                var begin = later(day.atTime(hours.from()).atZone(ZONE), from);
                var close = day.atTime(hours.until()).atZone(ZONE);
                var stretch = Duration.between(begin, close.isBefore(until) ? close : until);
                work = stretch.isNegative() ? work : work.plus(stretch);
            }
        }
        return Optional.of(work);
    }

    /** The last day up to which hours are known without a gap from a day on; empty when that day's year is unknown. */
    public Optional<LocalDate> knownUntil(LocalDate day) {
        int last = day.getYear();
        while (years.containsKey(last)) {
            last++;
        }
        return last == day.getYear() ? Optional.empty() : Optional.of(LocalDate.of(last - 1, 12, 31));
    }

    private Optional<WorkingYear> year(LocalDate day) {
        return Optional.ofNullable(years.get(day.getYear()));
    }

    private static ZonedDateTime later(ZonedDateTime one, ZonedDateTime other) {
        return one.isAfter(other) ? one : other;
    }
}
