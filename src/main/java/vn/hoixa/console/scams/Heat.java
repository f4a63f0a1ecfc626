package vn.hoixa.console.scams;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.hoixa.scam.ReportGroups.Sending;

/**
 * Table of reported messages by village and week.
 *
 * @param weeks their Mondays as shown in the table, latest first
 * @param rows the villages with reports, by number
 */
record Heat(List<String> weeks, List<Row> rows) {
    static final int WEEKS = 6;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M");
    private static final int HOTTEST = 4;

    /** @param heat 0 for none, up to {@value HOTTEST} for the highest number in the table */
    record Cell(int reports, int heat) {}

    record Row(String village, List<Cell> cells, int all) {}

    static LocalDate begin(LocalDate today) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(WEEKS - 1L);
    }

    /** @param village the name of the sender's village, if known */
    static Heat of(List<Sending> sendings, LocalDate today, Function<Sending, String> village) {
        var mondays = IntStream.range(0, WEEKS)
                .mapToObj(back -> begin(today).plusWeeks(WEEKS - 1L - back))
                .toList();
        Map<String, Map<LocalDate, Long>> counts = sendings.stream()
                .collect(Collectors.groupingBy(
                        village, TreeMap::new, Collectors.groupingBy(Sending::week, Collectors.counting())));
        long most = counts.values().stream()
                .flatMap(each -> each.values().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(1);
        var rows = counts.entrySet().stream()
                .map(each -> row(each.getKey(), each.getValue(), mondays, most))
                .sorted((one, other) -> other.all - one.all)
                .toList();
        return new Heat(mondays.stream().map(DAY::format).toList(), rows);
    }

    private static Row row(String village, Map<LocalDate, Long> counts, List<LocalDate> mondays, long most) {
        var cells = mondays.stream()
                .map(monday -> counts.getOrDefault(monday, 0L))
                .map(count -> new Cell(count.intValue(), (int) Math.ceilDiv(count * HOTTEST, most)))
                .toList();
        return new Row(village, cells, cells.stream().mapToInt(Cell::reports).sum());
    }
}
