package vn.hoixa.console.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hoixa.figures.Period;
import vn.hoixa.figures.Preset;

class WantedTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @Test
    void nothingAskedForIsTheMonthOfToday() {
        assertThat(new Wanted(null, null, null, null).read(TODAY))
                .isEqualTo(new Wanted.Read.Right(Preset.MONTH.around(TODAY)));
    }

    @ParameterizedTest
    @EnumSource(value = Preset.class, mode = EnumSource.Mode.EXCLUDE, names = "CHOSEN")
    void theQueryOfAPeriodLeadsBackToIt(Preset preset) {
        var period = preset.around(TODAY).before();

        assertThat(read(Wanted.query(period))).isEqualTo(new Wanted.Read.Right(period));
    }

    @Test
    void soDoesThatOfChosenDays() {
        var period = Period.chosen(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 7));

        assertThat(read(Wanted.query(period))).isEqualTo(new Wanted.Read.Right(period));
    }

    @ParameterizedTest
    @CsvSource({
        "thang, 31/11/2026, , , Ô “Ngày” ghi “31/11/2026”",
        "thang, 0001-01-01, , , phải từ 2000 đến 2100",
        "tu-chon, , , 2026-11-07, Xin ghi ngày đầu",
        "tu-chon, , 2026-11-07, , Xin ghi ngày cuối",
        "tu-chon, , 2026-11-07, 2026-11-01, sớm hơn",
        "tu-chon, , 2025-01-01, 2026-11-01, dài hơn 366 ngày",
        "the-ky, , , , Kỳ “the-ky” không có",
    })
    void whatCannotBeReadIsRefusedWithFieldValueAndRule(String ky, String ngay, String tu, String den, String reason) {
        assertThat(new Wanted(ky, ngay, tu, den).read(TODAY))
                .isInstanceOfSatisfying(
                        Wanted.Read.Wrong.class,
                        wrong -> assertThat(wrong.reason()).contains(reason));
    }

    private static Wanted.Read read(String query) {
        var parts = org.springframework.web.util.UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams();
        return new Wanted(parts.getFirst("ky"), parts.getFirst("ngay"), parts.getFirst("tu"), parts.getFirst("den"))
                .read(TODAY);
    }
}
