package vn.hoixa.console.figures;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import vn.hoixa.figures.Figures;

/**
 * A line of the summary table.
 *
 * @param value a number, or {@link Say#NONE} where there is nothing to count
 */
record SummaryLine(String label, Function<Figures, Object> value) {
    static final List<SummaryLine> ALL = List.of(
            new SummaryLine("Lượt hỏi", figures -> figures.asking().turns()),
            new SummaryLine("Người hỏi", figures -> figures.asking().people()),
            new SummaryLine(
                    "Trả lời ngay (%)", figures -> number(figures.asking().atOnce())),
            new SummaryLine(
                    "Câu hỏi chuyển cán bộ", figures -> figures.waiting().opened()),
            new SummaryLine("– đã giải quyết", figures -> figures.waiting().settled()),
            new SummaryLine("– trễ hẹn", figures -> figures.waiting().late()),
            new SummaryLine(
                    "Chờ trung vị (phút)",
                    figures -> minutes(figures.waiting().waited().median())),
            new SummaryLine(
                    "Chờ phân vị 90 (phút)",
                    figures -> minutes(figures.waiting().waited().ninetieth())),
            new SummaryLine(
                    "Dự thảo máy soạn được duyệt",
                    figures -> figures.knowing().drafts().used()),
            new SummaryLine(
                    "– gửi đi không sửa", figures -> figures.knowing().drafts().unchanged()),
            new SummaryLine(
                    "Góp ý hài lòng", figures -> figures.knowing().votes().useful()),
            new SummaryLine(
                    "Góp ý chưa hài lòng", figures -> figures.knowing().votes().notUseful()),
            new SummaryLine(
                    "– đã khắc phục", figures -> figures.knowing().votes().mended()),
            new SummaryLine(
                    "Đính chính", figures -> figures.knowing().corrections().sent()),
            new SummaryLine(
                    "– số người nhận đính chính",
                    figures -> figures.knowing().corrections().people()),
            new SummaryLine(
                    "Cảnh báo đã gửi", figures -> figures.safety().warnings().size()),
            new SummaryLine("– lượt người nhận", figures -> figures.safety().arrived()),
            new SummaryLine(
                    "Phản ánh nghi lừa đảo",
                    figures -> figures.safety().reports().number()),
            new SummaryLine(
                    "– Công an đánh giá là lừa đảo",
                    figures -> figures.safety().reports().scams()));

    static Object minutes(Optional<Duration> length) {
        return length.map(each -> (Object) each.toMinutes()).orElse(Say.NONE);
    }

    private static Object number(OptionalInt number) {
        return number.isEmpty() ? Say.NONE : (Object) number.getAsInt();
    }
}
