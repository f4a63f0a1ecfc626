package vn.hoixa.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.hoixa.figures.Waits.Asked;
import vn.hoixa.office.WorkingCalendar;

class WaitsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private final WorkingCalendar calendar = calendar();
    private final Waits waits = new Waits(calendar, Period.chosen(DAY, DAY), at("2026-11-23T16:00"));

    @Test
    void countsWorkingTimeAndTakesNearestRanks() {
        var questions = IntStream.rangeClosed(1, 10)
                .mapToObj(number -> asked("2026-11-23T11:00", "2026-11-23T13:" + (30 + number)))
                .toList();

        var wait = waits.of(questions).waited();

        assertThat(wait.number()).isEqualTo(10);
        assertThat(wait.median()).contains(Duration.ofMinutes(35));
        assertThat(wait.ninetieth()).contains(Duration.ofMinutes(39));
    }

    @Test
    void oneWaitIsBothRanksAndNoneHasNone() {
        var one =
                waits.of(List.of(asked("2026-11-23T08:00", "2026-11-23T09:00"))).waited();

        assertThat(one.median()).isEqualTo(one.ninetieth()).contains(Duration.ofHours(1));
        assertThat(waits.of(List.of()).waited().median()).isEmpty();
    }

    @Test
    void whatWasOpenedBeforeCountsAsAWaitAndNotAsOpened() {
        var earlier = asked("2026-11-20T16:00", "2026-11-23T08:30");

        var counted = waits.of(List.of(earlier, asked("2026-11-23T08:00", null)));

        assertThat(counted.opened()).isEqualTo(1);
        assertThat(counted.open()).isEqualTo(1);
        assertThat(counted.waited().median()).contains(Duration.ofHours(2));
    }

    @Test
    void lateIsAfterThePromiseOrPastItNow() {
        var inTime = promised("2026-11-23T09:00", "2026-11-23T10:00");
        var after = promised("2026-11-23T11:00", "2026-11-23T10:00");
        var pastIt = promised(null, "2026-11-23T15:00");
        var stillTime = promised(null, "2026-11-23T17:00");

        assertThat(waits.of(List.of(inTime, after, pastIt, stillTime)).late()).isEqualTo(2);
    }

    @Test
    void thePoliceWorkByTheirOwnHours() {
        var saturday = LocalDate.of(2026, 11, 21);
        var question = new Asked(
                "Công an xã", true, at("2026-11-21T08:00"), Optional.of(at("2026-11-21T09:00")), Optional.empty());

        var counted =
                new Waits(calendar, Period.chosen(saturday, saturday), at("2026-11-23T16:00")).of(List.of(question));

        assertThat(counted.desks().getFirst().waited().median()).contains(Duration.ofHours(1));
    }

    @Test
    void withoutACalendarItGoesByTheClockAndSaysSo() {
        var year = LocalDate.of(2031, 3, 3);
        var question =
                new Asked("Quầy", false, at("2031-03-03T08:00"), Optional.of(at("2031-03-03T20:00")), Optional.empty());

        var counted = new Waits(calendar, Period.chosen(year, year), at("2031-03-04T08:00")).of(List.of(question));

        assertThat(counted.byCalendar()).isFalse();
        assertThat(counted.waited().median()).contains(Duration.ofHours(12));
    }

    private static Asked asked(String opened, String settled) {
        return new Asked("Quầy", false, at(opened), Optional.ofNullable(settled).map(WaitsTest::at), Optional.empty());
    }

    private static Asked promised(String settled, String promised) {
        return new Asked(
                "Quầy",
                false,
                at("2026-11-23T08:00"),
                Optional.ofNullable(settled).map(WaitsTest::at),
                Optional.of(at(promised)));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkingCalendar.ZONE).toInstant();
    }

    private static WorkingCalendar calendar() {
        try {
            return WorkingCalendar.read(List.of(new PathMatchingResourcePatternResolver()
                    .getResources("classpath:/knowledge-base/calendar/*.yaml")));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
