package vn.hoixa.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "WEEK, 2026-11-29, tuần từ 23/11 đến 29/11/2026, 2026-11-23, 2026-11-29",
        "MONTH, 2026-11-14, tháng 11 năm 2026, 2026-10-15, 2026-11-14",
        "MONTH, 2026-11-15, tháng 12 năm 2026, 2026-11-15, 2026-12-14",
        "MONTH, 2026-12-20, tháng 1 năm 2027, 2026-12-15, 2027-01-14",
        "QUARTER, 2026-03-14, quý I năm 2026, 2025-12-15, 2026-03-14",
        "QUARTER, 2026-03-15, quý II năm 2026, 2026-03-15, 2026-06-14",
        "QUARTER, 2026-12-15, quý I năm 2027, 2026-12-15, 2027-03-14",
        "HALF, 2026-06-14, 6 tháng đầu năm 2026, 2025-12-15, 2026-06-14",
        "HALF, 2026-06-15, 6 tháng cuối năm 2026, 2026-06-15, 2026-12-14",
        "NINE_MONTHS, 2026-02-01, 9 tháng đầu năm 2026, 2025-12-15, 2026-09-14",
        "NINE_MONTHS, 2026-11-29, 9 tháng đầu năm 2026, 2025-12-15, 2026-09-14",
        "YEAR, 2026-11-29, năm 2026, 2025-12-15, 2026-12-14",
        "YEAR, 2026-12-15, năm 2027, 2026-12-15, 2027-12-14",
    })
    void closesOnTheFourteenth(Preset preset, LocalDate day, String name, LocalDate first, LocalDate last) {
        assertThat(preset.around(day)).isEqualTo(new Period(preset, name, first, last));
    }

    @ParameterizedTest
    @EnumSource(value = Preset.class, mode = EnumSource.Mode.EXCLUDE, names = "CHOSEN")
    void theOneAfterTheOneBeforeIsItself(Preset preset) {
        var period = preset.around(LocalDate.of(2026, 11, 29));

        assertThat(period.before().after()).isEqualTo(period);
        assertThat(period.before().first()).isBefore(period.first());
    }

    @ParameterizedTest
    @CsvSource({
        "WEEK, 2026-11-29, 2025-11-24, 2025-11-30",
        "MONTH, 2026-11-14, 2025-10-15, 2025-11-14",
        "QUARTER, 2026-12-15, 2025-12-15, 2026-03-14",
        "NINE_MONTHS, 2026-02-01, 2024-12-15, 2025-09-14",
        "YEAR, 2026-11-29, 2024-12-15, 2025-12-14",
    })
    void theSameOfTheYearBefore(Preset preset, LocalDate day, LocalDate first, LocalDate last) {
        var before = preset.around(day).yearBefore();

        assertThat(before.preset()).isEqualTo(preset);
        assertThat(before.first()).isEqualTo(first);
        assertThat(before.last()).isEqualTo(last);
        assertThat(Period.chosen(LocalDate.of(2024, 2, 29), LocalDate.of(2024, 3, 5))
                        .yearBefore()
                        .days())
                .isEqualTo("28/02/2023 – 05/03/2023");
    }

    @Test
    void chosenDaysHaveNeighboursOfTheSameLength() {
        var period = Period.chosen(LocalDate.of(2026, 11, 10), LocalDate.of(2026, 11, 12));

        assertThat(period.before()).isEqualTo(Period.chosen(LocalDate.of(2026, 11, 7), LocalDate.of(2026, 11, 9)));
        assertThat(period.after()).isEqualTo(Period.chosen(LocalDate.of(2026, 11, 13), LocalDate.of(2026, 11, 15)));
    }

    @Test
    void beginsAndEndsAtMidnightInVietnam() {
        var day = Period.chosen(LocalDate.of(2026, 11, 10), LocalDate.of(2026, 11, 10));

        assertThat(day.begin()).hasToString("2026-11-09T17:00:00Z");
        assertThat(day.end()).hasToString("2026-11-10T17:00:00Z");
        assertThat(day.name()).isEqualTo("ngày 10/11/2026");
    }

    @ParameterizedTest
    @CsvSource({"WEEK, 7, 23/11", "MONTH, 30, 15/11", "QUARTER, 13, 15/9 – 21/9", "YEAR, 12, 15/12/2025 – 14/1/2026"})
    void isShownByDaysWeeksOrMonths(Preset preset, int parts, String first) {
        var shown = preset.around(LocalDate.of(2026, 11, 29)).parts();

        assertThat(shown).hasSize(parts);
        assertThat(shown.getFirst().label()).isEqualTo(first);
    }

    @Test
    void refusesWhatEndsBeforeItBeginsOrIsLongerThanAYear() {
        var day = LocalDate.of(2026, 11, 10);

        assertThatThrownBy(() -> Period.chosen(day, day.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Period.chosen(day, day.plusDays(366))).hasMessageContaining("366 days");
        assertThat(Period.chosen(day, day.plusDays(365))).isNotNull();
    }
}
