package vn.hoixa.console.figures;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoixa.figures.Period;
import vn.hoixa.figures.Preset;

/**
 * The period requested by a link or the form, as typed.
 *
 * @param ky the preset's id; absent for the month of today
 * @param ngay a day in the period, ISO; absent for today
 * @param tu first day of a custom period
 * @param den its last day
 */
record Wanted(
        @Nullable String ky,
        @Nullable String ngay,
        @Nullable String tu,
        @Nullable String den) {
    /** The parsed period, or why it is invalid, in Vietnamese. */
    sealed interface Read {
        record Right(Period period) implements Read {}

        record Wrong(String reason) implements Read {}
    }

    /** The query string for a period: its days, or a day in it. */
    static String query(Period period) {
        var query = "ky=" + period.preset().id();
        return period.preset() == Preset.CHOSEN
                ? query + "&tu=" + period.first() + "&den=" + period.last()
                : query + "&ngay=" + period.last();
    }

    Read read(LocalDate today) {
        try {
            return new Read.Right(period(today));
        } catch (Refused wrong) {
            return new Read.Wrong(wrong.reason);
        }
    }

    private Period period(LocalDate today) {
        if (ky == null || ky.isBlank()) {
            return Preset.MONTH.around(today);
        }
        var preset = Preset.of(ky)
                .orElseThrow(() -> new Refused(
                        "Kỳ “" + ky + "” không có. Xin chọn tuần, tháng, quý, 6 tháng, 9 tháng, năm hoặc tự chọn."));
        return preset == Preset.CHOSEN
                ? chosen()
                : preset.around(day("Ngày", ngay).orElse(today));
    }

    private Period chosen() {
        var first = day("Từ ngày", tu).orElseThrow(() -> new Refused("Xin ghi ngày đầu ở ô “Từ ngày”."));
        var last = day("Đến ngày", den).orElseThrow(() -> new Refused("Xin ghi ngày cuối ở ô “Đến ngày”."));
        if (last.isBefore(first)) {
            throw new Refused("“Đến ngày” (" + Say.day(last) + ") sớm hơn “Từ ngày” (" + Say.day(first)
                    + "). Xin đổi lại cho đúng thứ tự.");
        }
        if (ChronoUnit.DAYS.between(first, last) >= Period.LONGEST) {
            throw new Refused("Từ " + Say.day(first) + " đến " + Say.day(last) + " dài hơn " + Period.LONGEST
                    + " ngày. Xin chọn ngắn lại.");
        }
        return Period.chosen(first, last);
    }

    private static Optional<LocalDate> day(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.parse(typed.strip());
            if (day.getYear() < 2000 || day.getYear() > 2100) {
                throw new Refused("Năm ở ô “" + field + "” phải từ 2000 đến 2100, không phải " + day.getYear() + ".");
            }
            return Optional.of(day);
        } catch (DateTimeException e) {
            throw new Refused("Ô “" + field + "” ghi “" + typed
                    + "”, không phải một ngày. Xin ghi năm-tháng-ngày, như 2026-11-15.");
        }
    }

    /** Thrown inside parsing to return the one refusal. */
    private static final class Refused extends RuntimeException {
        private final String reason;

        Refused(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }
    }
}
