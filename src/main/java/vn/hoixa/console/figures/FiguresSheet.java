package vn.hoixa.console.figures;

import static vn.hoixa.console.figures.FigureTable.row;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import vn.hoixa.console.figures.FigureTable.Column;
import vn.hoixa.figures.Figures;
import vn.hoixa.figures.Figures.Counted;

/** Writes a period as a spreadsheet: a sheet for each table, numbers as numbers, and the meaning of each. */
final class FiguresSheet {
    private final Edition edition;
    private final Figures now;

    FiguresSheet(Edition edition) {
        this.edition = edition;
        this.now = edition.now();
    }

    void write(OutputStream out) throws IOException {
        var book = new Workbook(out, "Hoi Xa", "1.0");
        var sheets = new TableSheets(book, about());
        List.of(summary(), course(), subjects(), waiting(), warnings(), forms(), villages(), gaps(), meanings())
                .forEach(sheets::add);
        book.finish();
    }

    private String about() {
        return Say.capitalised(now.period().name()) + " (" + now.period().days() + "), " + edition.closing() + ". UBND "
                + edition.unit();
    }

    private FigureTable summary() {
        var columns = new ArrayList<>(List.of(column("Chỉ tiêu", 58), column("Kỳ này", 14), column("Kỳ trước", 14)));
        edition.lastYear().ifPresent(_ -> columns.add(column("Cùng kỳ năm trước", 22)));
        return new FigureTable(
                "Tổng hợp",
                "SỐ LIỆU TRỢ LÝ HỎI XÃ",
                columns,
                SummaryLine.ALL.stream().map(this::compared).toList());
    }

    private List<Object> compared(SummaryLine line) {
        var cells = new ArrayList<Object>(
                List.of(line.label(), line.value().apply(now), line.value().apply(edition.before())));
        edition.lastYear().map(line.value()).ifPresent(cells::add);
        return cells;
    }

    private FigureTable course() {
        return new FigureTable(
                "Theo thời gian",
                "LƯỢT HỎI THEO THỜI GIAN",
                List.of(
                        column("Thời gian", 24),
                        column("Trả lời ngay", 16),
                        column("Chuyển cán bộ", 18),
                        column("Khác", 12),
                        column("Tổng", 12)),
                edition.course().stream()
                        .map(part -> row(part.label(), part.answered(), part.waiting(), part.other(), part.turns()))
                        .toList());
    }

    private FigureTable subjects() {
        return new FigureTable(
                "Nội dung hỏi",
                "THỦ TỤC ĐƯỢC HỎI",
                List.of(
                        column("Mã", 14),
                        column("Thủ tục", 60),
                        column("Lĩnh vực", 30),
                        column("Lượt hỏi", 12),
                        column("Người hỏi", 12)),
                now.asking().topics().procedures().stream()
                        .map(each -> row(each.code().value(), each.name(), each.field(), each.asked(), each.people()))
                        .toList());
    }

    private FigureTable waiting() {
        return new FigureTable(
                "Chờ cán bộ",
                "CÂU HỎI CHỜ CÁN BỘ, THEO NƠI NHẬN",
                List.of(
                        column("Nơi nhận", 40),
                        column("Câu hỏi", 12),
                        column("Đã giải quyết", 16),
                        column("Chờ trung vị (phút)", 22),
                        column("Chờ phân vị 90 (phút)", 24)),
                now.waiting().desks().stream()
                        .map(desk -> row(
                                desk.name(),
                                desk.opened(),
                                desk.settled(),
                                SummaryLine.minutes(desk.waited().median()),
                                SummaryLine.minutes(desk.waited().ninetieth())))
                        .toList());
    }

    private FigureTable warnings() {
        return new FigureTable(
                "Cảnh báo",
                "CẢNH BÁO ĐÃ GỬI",
                List.of(
                        column("Gửi lúc", 22),
                        column("Loại", 13),
                        column("Mức", 13),
                        column("Nội dung", 44),
                        column("Có AI", 9),
                        column("Đến nơi", 10),
                        column("Không đến", 12),
                        column("Đang gửi", 11),
                        column("Hộ được báo", 14)),
                now.safety().warnings().stream()
                        .map(each -> row(
                                Say.moment(each.at()),
                                each.kind(),
                                each.severity(),
                                each.title(),
                                each.withAi() ? "có" : "không",
                                each.sent(),
                                each.unreached(),
                                each.waiting(),
                                each.households()))
                        .toList());
    }

    private FigureTable forms() {
        return new FigureTable(
                "Dấu hiệu lừa đảo",
                "PHẢN ÁNH NGHI LỪA ĐẢO THEO DẤU HIỆU",
                List.of(column("Dấu hiệu", 90), column("Số tin", 12)),
                counted(now.safety().reports().forms()));
    }

    private FigureTable villages() {
        return new FigureTable(
                "Theo thôn",
                "PHẢN ÁNH NGHI LỪA ĐẢO THEO THÔN (DÙNG NỘI BỘ)",
                List.of(column("Thôn, tổ dân phố", 60), column("Số tin", 12)),
                counted(now.safety().reports().villages()));
    }

    private FigureTable gaps() {
        return new FigureTable(
                "Chưa có trả lời",
                "HỎI MÀ CHƯA CÓ CÂU TRẢ LỜI SẴN",
                List.of(column("Việc", 40), column("Người hỏi", 12), column("Lời hỏi (đã che thông tin riêng)", 84)),
                now.knowing().gaps().stream()
                        .map(gap -> row(
                                gap.about().isEmpty() ? "Chưa rõ việc gì" : gap.about(),
                                gap.people(),
                                String.join(
                                        " / ",
                                        gap.words().stream()
                                                .map(words -> words.value())
                                                .toList())))
                        .toList());
    }

    private FigureTable meanings() {
        return new FigureTable(
                "Cách tính",
                "CÁCH TÍNH",
                List.of(column("Số liệu", 24), column("Nghĩa", 110)),
                List.of(
                        row("Lượt hỏi", "Mỗi tin người dân gửi là một lượt; người hỏi đếm một lần dù hỏi nhiều lượt."),
                        row(
                                "Trả lời ngay",
                                "Lượt được trả lời ngay chia cho lượt được trả lời ngay hoặc chuyển cán bộ; làm tròn xuống."),
                        row(
                                "Thời gian chờ",
                                "Từ lúc hỏi đến lúc cán bộ giải quyết, tính theo " + Headline.clock(now)
                                        + "; của câu giải quyết trong kỳ."),
                        row("Trễ hẹn", "Giải quyết sau giờ đã hẹn, hoặc quá giờ hẹn mà chưa giải quyết."),
                        row("Nội dung hỏi", "Lượt trả lời ngay về thủ tục ấy và câu chuyển cán bộ về thủ tục ấy."),
                        row(
                                "Theo thôn",
                                "Thôn mà người gửi đã đăng ký nhận cảnh báo; người chưa đăng ký là “Chưa rõ thôn”."),
                        row("Chưa có trả lời", "Câu hỏi ba tháng cuối kỳ mà hôm nay vẫn chưa trả lời ngay được.")));
    }

    private static Column column(String head, int width) {
        return new Column(head, width);
    }

    private static List<List<Object>> counted(List<Counted> counts) {
        return counts.stream().map(each -> row(each.name(), each.number())).toList();
    }
}
