package vn.hoixa.console.scams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.hoixa.figures.Period;

class ReportMonthsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 15);

    @Test
    void theMonthThatIsBeingGatheredComesFirstAndTheSameMonthOfLastYearLast() {
        assertThat(ReportMonths.until(TODAY))
                .extracting(Period::last)
                .hasSize(13)
                .startsWith(LocalDate.of(2026, 12, 14))
                .endsWith(LocalDate.of(2025, 12, 14));
    }

    @Test
    void aNamedMonthIsClosedOnIts14thAndAWrongNameIsTheOneBeingGathered() {
        assertThat(ReportMonths.of("2026-03", TODAY).days()).isEqualTo("15/02/2026 – 14/03/2026");
        assertThat(ReportMonths.of("tháng ba", TODAY)).isEqualTo(ReportMonths.of("2026-12", TODAY));
    }
}
