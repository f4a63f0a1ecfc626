package vn.hoixa.console.figures;

import java.util.List;
import vn.hoixa.figures.Figures;

/**
 * One of the numbers that are read first.
 *
 * @param meaning how it is counted, in one sentence
 * @param before the same of the period before
 */
record Headline(String label, String value, String meaning, String before) {
    /** The five numbers of a period beside those of the period before. */
    static List<Headline> of(Figures now, Figures before) {
        return List.of(
                new Headline(
                        "Lượt hỏi",
                        Say.number(now.asking().turns()),
                        "của " + Say.number(now.asking().people()) + " người",
                        Say.number(before.asking().turns())),
                new Headline(
                        "Trả lời ngay",
                        Say.percent(now.asking().atOnce()),
                        "trên số lượt được trả lời ngay hoặc chuyển cán bộ",
                        Say.percent(before.asking().atOnce())),
                new Headline(
                        "Chờ cán bộ, một nửa không quá",
                        Say.length(now.waiting().waited().median()),
                        ninetieth(now),
                        Say.length(before.waiting().waited().median())),
                new Headline(
                        "Cảnh báo đã gửi",
                        Say.number(now.safety().warnings().size()),
                        "đến " + Say.number(now.safety().arrived()) + " lượt người nhận",
                        Say.number(before.safety().warnings().size())),
                new Headline(
                        "Phản ánh nghi lừa đảo",
                        Say.number(now.safety().reports().number()),
                        "Công an đánh giá lừa đảo "
                                + Say.number(now.safety().reports().scams()) + " tin",
                        Say.number(before.safety().reports().number())));
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
