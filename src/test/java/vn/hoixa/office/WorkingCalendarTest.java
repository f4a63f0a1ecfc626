package vn.hoixa.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class WorkingCalendarTest {
    private final WorkingCalendar calendar = TestOffice.aCalendar();

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:00, 1, 2026-11-23T09:00", // Monday morning
        "2026-11-23T11:00, 1, 2026-11-23T14:00", // over the lunch break
        "2026-11-23T12:00, 1, 2026-11-23T14:30", // in the lunch break
        "2026-11-23T16:30, 1, 2026-11-25T08:00", // over the holiday of Tuesday
        "2026-11-23T07:00, 8, 2026-11-25T08:00", // a whole day has seven and a half hours
        "2026-11-21T23:00, 4, 2026-11-23T11:30", // Saturday night; the end of a stretch belongs to it
        "2026-12-04T16:30, 1, 2026-12-05T08:00", // the Saturday is made up for
        "2026-12-31T16:30, 1, 2027-01-01T08:00", // into the next year
    })
    void countsWorkingHours(LocalDateTime start, int hours, LocalDateTime expected) {
        assertThat(calendar.after(at(start), Duration.ofHours(hours))).contains(at(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:00, 2026-11-23T09:00, 60", // Monday morning
        "2026-11-23T11:00, 2026-11-23T14:00, 60", // over the lunch break
        "2026-11-23T12:00, 2026-11-23T13:00, 0", // in the lunch break
        "2026-11-23T16:30, 2026-11-25T08:00, 60", // over the holiday of Tuesday
        "2026-11-23T06:00, 2026-11-23T20:00, 450", // a whole day
        "2026-11-21T23:00, 2026-11-22T10:00, 0", // a weekend
        "2026-11-23T09:00, 2026-11-23T08:00, 0", // backwards
    })
    void countsTheWorkBetweenTwoMoments(LocalDateTime start, LocalDateTime end, int minutes) {
        assertThat(calendar.between(at(start), at(end))).contains(Duration.ofMinutes(minutes));
    }

    @Test
    void knowsNothingOfTheWorkInAnUnknownYear() {
        var lastKnown = at(LocalDateTime.of(2027, 12, 31, 16, 0));
        assertThat(calendar.between(lastKnown, lastKnown.plus(Duration.ofDays(1))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T07:29:59, CLOSED",
        "2026-11-23T07:30, OPEN",
        "2026-11-23T11:30, CLOSED",
        "2026-11-24T09:00, CLOSED",
        "2026-11-22T09:00, CLOSED",
        "2026-12-05T09:00, OPEN",
        "2030-01-07T09:00, CLOSED",
    })
    void knowsWhenSomebodyIsAtWork(LocalDateTime moment, String state) {
        assertThat(calendar.isOpen(at(moment))).isEqualTo(state.equals("OPEN"));
    }

    @Test
    void aDeskMayHaveHoursOfItsOwn() {
        var saturday = at(LocalDateTime.of(2026, 11, 21, 9, 0));
        assertThat(calendar.isOpen(saturday)).isFalse();
        assertThat(calendar.at("police").isOpen(saturday)).isTrue();
        assertThat(calendar.at("mot-cua").isOpen(saturday)).isFalse();
    }

    @Test
    void pastTheLastKnownYearItNamesNoHour() {
        var lastAfternoon = at(LocalDateTime.of(2027, 12, 31, 16, 0));
        assertThat(calendar.after(lastAfternoon, Duration.ofHours(1))).isPresent();
        assertThat(calendar.after(lastAfternoon, Duration.ofMinutes(61))).isEmpty();
        assertThat(calendar.after(at(LocalDateTime.of(2025, 12, 31, 8, 0)), Duration.ofHours(1)))
                .isEmpty();
        assertThat(WorkingCalendar.read(List.of()).after(lastAfternoon, Duration.ofHours(1)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-10-31 | until",
                "2027-11-01 | warning",
                "2027-12-31 | warning",
                "2028-01-01 | warning",
            })
    void healthWarnsSixtyDaysBeforeTheEnd(LocalDate day, String detail) {
        var noon = Clock.fixed(at(day.atTime(12, 0)), ZoneOffset.UTC);
        var health = new CalendarHealth(calendar, noon).health();
        assertThat(health.getDetails()).containsOnlyKeys(detail);
        assertThat(health.getStatus().getCode()).isEqualTo("UP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "year: 2026",
                "{year: 2026, decision: [], holidays: [], hours: {}}",
                "{year: 2026, decision: [{number: 1, what: x}], holidays: [{date: 2027-01-01}], hours: {}}",
                "{year: 2026, decision: [{number: 1, what: x}], holidays: [], hours: {monday: []}}",
                "{year: 2026, decision: [{number: 1, what: x}], holidays: [], hours: {mon: ['11:30-07:30']}}",
                "{year: 2026, decision: [{number: 1, what: x}], holidays: [], hours: {mon: ['7h30']}}",
                "{year: 2026, decision: [{number: 1, what: x}], holidays: [], hours: {}, hors: {}}",
                "- a list",
                ": : :",
            })
    void aFileThatIsNoCalendarIsRefusedByName(String text) {
        assertThatThrownBy(() -> WorkingCalendar.read(List.of(TestOffice.yaml(2026, text))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026.yaml");
    }

    @Test
    void aYearHasOneCalendar() {
        var twice = List.of(TestOffice.year(2026, "[]"), TestOffice.year(2026, "[]"));
        assertThatThrownBy(() -> WorkingCalendar.read(twice)).hasMessageContaining("second calendar of 2026");
    }

    @Test
    void theCalendarsOfTheKnowledgeBaseCanBeRead() throws Exception {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath:/knowledge-base/calendar/*.yaml");
        assertThat(files).isNotEmpty();
        assertThat(WorkingCalendar.read(List.of(files)).knownUntil(LocalDate.of(2026, 11, 24)))
                .isPresent();
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(WorkingCalendar.ZONE).toInstant();
    }
}
