package vn.hoixa.figures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Optional;

/**
 * The periods that offices report on. All but the week close on the 14th: a month is from the 15th of the month before
 * to the 14th, and longer ones are made of such months (Decree 09/2019/NĐ-CP, article 12).
 */
public enum Preset {
    WEEK("tuan", "Tuần"),
    MONTH("thang", "Tháng"),
    QUARTER("quy", "Quý"),
    HALF("6-thang", "6 tháng"),
    NINE_MONTHS("9-thang", "9 tháng"),
    YEAR("nam", "Năm"),
    /** Any two days that the user chose. */
    CHOSEN("tu-chon", "Tự chọn");

    private static final int CLOSING_DAY = 14;

    private final String id;
    private final String label;

    Preset(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** The id in links. */
    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    public static Optional<Preset> of(String id) {
        return Arrays.stream(values()).filter(preset -> preset.id.equals(id)).findFirst();
    }

    /**
     * The period that contains a day. Of a day after the 14th of September the nine months are those that ended with
     * it.
     *
     * @throws IllegalArgumentException for days that somebody has to choose
     */
    public Period around(LocalDate day) {
        var month = closing(day);
        return switch (this) {
            case WEEK -> week(day);
            case MONTH -> closed("tháng " + month.getMonthValue() + " năm " + month.getYear(), month, 1);
            case QUARTER -> quarter(month);
            case HALF -> half(month);
            case NINE_MONTHS -> nineMonths(month);
            case YEAR -> closed("năm " + month.getYear(), month.withMonth(12), 12);
            case CHOSEN -> throw new IllegalArgumentException("days of one's own choice are chosen");
        };
    }

    /** The month whose 14th closes the figures of a day. */
    private static YearMonth closing(LocalDate day) {
        return day.getDayOfMonth() <= CLOSING_DAY
                ? YearMonth.from(day)
                : YearMonth.from(day).plusMonths(1);
    }

    private Period week(LocalDate day) {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var sunday = monday.plusDays(6);
        var name = "tuần từ " + monday.getDayOfMonth() + "/" + monday.getMonthValue() + " đến " + sunday.getDayOfMonth()
                + "/" + sunday.getMonthValue() + "/" + sunday.getYear();
        return new Period(this, name, monday, sunday);
    }

    private Period quarter(YearMonth month) {
        int number = (month.getMonthValue() + 2) / 3;
        return closed("quý " + roman(number) + " năm " + month.getYear(), month.withMonth(number * 3), 3);
    }

    private Period half(YearMonth month) {
        return month.getMonthValue() <= 6
                ? closed("6 tháng đầu năm " + month.getYear(), month.withMonth(6), 6)
                : closed("6 tháng cuối năm " + month.getYear(), month.withMonth(12), 6);
    }

    private Period nineMonths(YearMonth month) {
        return closed("9 tháng đầu năm " + month.getYear(), month.withMonth(9), 9);
    }

    /** A period of this many months that ends with the given one. */
    private Period closed(String name, YearMonth last, int months) {
        var first = last.minusMonths(months).atDay(CLOSING_DAY + 1);
        return new Period(this, name, first, last.atDay(CLOSING_DAY));
    }

    private static String roman(int quarter) {
        return new String[] {"I", "II", "III", "IV"}[quarter - 1];
    }
}
