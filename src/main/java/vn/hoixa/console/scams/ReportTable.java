package vn.hoixa.console.scams;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.scam.ReportGroup;

/** Writes report groups as CSV for spreadsheets: UTF-8 with a byte order mark, each cell quoted. */
final class ReportTable {
    private static final String MARK = "\uFEFF";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(WorkingCalendar.ZONE);

    private ReportTable() {}

    static byte[] of(List<ReportGroup> groups) {
        var head = row(
                "Tin đầu tiên",
                "Tin mới nhất",
                "Số tin",
                "Số người gửi",
                "Số, tài khoản, trang web",
                "Dấu hiệu",
                "Đánh giá",
                "Lý do",
                "Nội dung (đã che)");
        return (MARK
                        + Stream.concat(Stream.of(head), groups.stream().map(ReportTable::row))
                                .collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String row(ReportGroup group) {
        return row(
                day(group.first()),
                day(group.last()),
                Integer.toString(group.reports()),
                Integer.toString(group.people()),
                Integer.toString(group.names()),
                String.join("; ", group.signs()),
                group.judged().map(judged -> judged.what().label()).orElse("chưa đánh giá"),
                group.judged().map(ReportGroup.Judged::reason).orElse(""),
                group.text().value());
    }

    private static String row(String... cells) {
        return Stream.of(cells).map(ReportTable::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** Escapes a cell that begins like a formula, also after blanks. */
    private static String cell(String text) {
        String plain = text.matches("(?s)\\s*[=+\\-@].*") ? "'" + text : text;
        return '"' + plain.replace("\"", "\"\"") + '"';
    }

    private static String day(Instant at) {
        return DAY.format(at);
    }
}
