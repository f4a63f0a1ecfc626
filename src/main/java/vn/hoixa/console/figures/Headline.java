package vn.hoixa.console.figures;

import java.util.List;
import java.util.function.Function;
import vn.hoixa.figures.Figures;

/**
 * One of the main numbers.
 *
 * @param meaning how it is counted, in one sentence
 * @param before the value of the previous period
 * @param lastYear the value of the year before; empty where there is none
 */
record Headline(String label, String value, String meaning, String before, String lastYear) {
    /** The five main numbers of a period with those to compare. */
    static List<Headline> of(Edition edition) {
        var now = edition.now();
        return List.of(
                one(
                        edition,
                        "Lượt hỏi",
                        "của " + Say.number(now.asking().people()) + " người",
                        figures -> Say.number(figures.asking().turns())),
                one(
                        edition,
                        "Trả lời ngay",
                        "trên số lượt được trả lời ngay hoặc chuyển cán bộ",
                        figures -> Say.percent(figures.asking().atOnce())),
                one(
                        edition,
                        "Chờ cán bộ, một nửa không quá",
                        ninetieth(now),
                        figures -> Say.length(figures.waiting().waited().median())),
                one(
                        edition,
                        "Cảnh báo đã gửi",
                        "đến " + Say.number(now.safety().arrived()) + " lượt người nhận",
                        figures -> Say.number(figures.safety().warnings().size())),
                one(
                        edition,
                        "Phản ánh nghi lừa đảo",
                        "Công an đánh giá lừa đảo "
                                + Say.number(now.safety().reports().scams()) + " tin",
                        figures -> Say.number(figures.safety().reports().number())));
    }

    private static Headline one(Edition edition, String label, String meaning, Function<Figures, String> value) {
        return new Headline(
                label,
                value.apply(edition.now()),
                meaning,
                value.apply(edition.before()),
                edition.lastYear().map(value).orElse(""));
    }

    private static String ninetieth(Figures figures) {
        var waited = figures.waiting().waited();
        return waited.number() == 0
                ? "chưa có câu nào được giải quyết"
                : "90 % không quá " + Say.length(waited.ninetieth()) + ", " + clock(figures);
    }

    static String clock(Figures figures) {
        return figures.waiting().byCalendar() ? "giờ làm việc" : "giờ đồng hồ, vì thiếu lịch làm việc của năm";
    }
}
