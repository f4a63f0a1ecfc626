package vn.hoixa.console.figures;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.hoixa.figures.Figures;
import vn.hoixa.figures.Figures.Counted;

/** A period as a spreadsheet: a sheet for each table, figures as figures, and what each of them means. */
final class FiguresSheet {
    private static final String FONT = "Times New Roman";
    private static final int SIZE = 12;
    private static final int HEAD_ROW = 2;

    private final Edition edition;
    private final Figures now;
    private final Figures before;

    FiguresSheet(Edition edition) {
        this.edition = edition;
        this.now = edition.now();
        this.before = edition.before();
    }

    void write(OutputStream out) throws IOException {
        var book = new Workbook(out, "Hoi Xa", "1.0");
        summary(book);
        course(book);
        subjects(book);
        waiting(book);
        warnings(book);
        scams(book);
        gaps(book);
        meanings(book);
        book.finish();
    }

    private void summary(Workbook book) {
        var sheet =
                sheet(book, "Tổng hợp", "SỐ LIỆU TRỢ LÝ HỎI XÃ", List.of("Chỉ tiêu", "Kỳ này", "Kỳ trước"), 58, 14, 14);
        var rows = List.of(
                row("Lượt hỏi", now.asking().turns(), before.asking().turns()),
                row("Người hỏi", now.asking().people(), before.asking().people()),
                row(
                        "Trả lời ngay (%)",
                        value(now.asking().atOnce()), value(before.asking().atOnce())),
                row(
                        "Câu hỏi chuyển cán bộ",
                        now.waiting().opened(),
                        before.waiting().opened()),
                row("– đã giải quyết", now.waiting().settled(), before.waiting().settled()),
                row("– trễ hẹn", now.waiting().late(), before.waiting().late()),
                row(
                        "Chờ trung vị (phút)",
                        minutes(now.waiting().waited().median()),
                        minutes(before.waiting().waited().median())),
                row(
                        "Chờ phân vị 90 (phút)",
                        minutes(now.waiting().waited().ninetieth()),
                        minutes(before.waiting().waited().ninetieth())),
                row(
                        "Dự thảo máy soạn được duyệt",
                        now.knowing().drafts().used(),
                        before.knowing().drafts().used()),
                row(
                        "– gửi đi không sửa",
                        now.knowing().drafts().unchanged(),
                        before.knowing().drafts().unchanged()),
                row(
                        "Góp ý hài lòng",
                        now.knowing().votes().useful(),
                        before.knowing().votes().useful()),
                row(
                        "Góp ý chưa hài lòng",
                        now.knowing().votes().notUseful(),
                        before.knowing().votes().notUseful()),
                row(
                        "– đã khắc phục",
                        now.knowing().votes().mended(),
                        before.knowing().votes().mended()),
                row(
                        "Đính chính",
                        now.knowing().corrections().sent(),
                        before.knowing().corrections().sent()),
                row(
                        "– số người nhận đính chính",
                        now.knowing().corrections().people(),
                        before.knowing().corrections().people()),
                row(
                        "Cảnh báo đã gửi",
                        now.safety().warnings().size(),
                        before.safety().warnings().size()),
                row("– lượt người nhận", now.safety().arrived(), before.safety().arrived()),
                row(
                        "Phản ánh nghi lừa đảo",
                        now.safety().reports().number(),
                        before.safety().reports().number()),
                row(
                        "– Công an đánh giá là lừa đảo",
                        now.safety().reports().scams(),
                        before.safety().reports().scams()));
        fill(sheet, rows);
    }

    private void course(Workbook book) {
        var sheet = sheet(
                book,
                "Theo thời gian",
                "LƯỢT HỎI THEO THỜI GIAN",
                List.of("Thời gian", "Trả lời ngay", "Chuyển cán bộ", "Khác", "Tổng"),
                24,
                14,
                16,
                12,
                12);
        fill(
                sheet,
                now.asking().course().stream()
                        .map(part -> row(part.label(), part.answered(), part.waiting(), part.other(), part.turns()))
                        .toList());
    }

    private void subjects(Workbook book) {
        var sheet = sheet(
                book,
                "Nội dung hỏi",
                "THỦ TỤC ĐƯỢC HỎI",
                List.of("Mã", "Thủ tục", "Lĩnh vực", "Lượt hỏi", "Người hỏi"),
                14,
                60,
                30,
                12,
                12);
        fill(
                sheet,
                now.asking().topics().procedures().stream()
                        .map(each -> row(each.code().value(), each.name(), each.field(), each.asked(), each.people()))
                        .toList());
    }

    private void waiting(Workbook book) {
        var sheet = sheet(
                book,
                "Chờ cán bộ",
                "CÂU HỎI CHỜ CÁN BỘ, THEO NƠI NHẬN",
                List.of("Nơi nhận", "Câu hỏi", "Đã giải quyết", "Chờ trung vị (phút)", "Chờ phân vị 90 (phút)"),
                40,
                12,
                16,
                20,
                22);
        fill(
                sheet,
                now.waiting().desks().stream()
                        .map(desk -> row(
                                desk.name(),
                                desk.opened(),
                                desk.settled(),
                                minutes(desk.waited().median()),
                                minutes(desk.waited().ninetieth())))
                        .toList());
    }

    private void warnings(Workbook book) {
        var sheet = sheet(
                book,
                "Cảnh báo",
                "CẢNH BÁO ĐÃ GỬI",
                List.of(
                        "Gửi lúc",
                        "Loại",
                        "Mức",
                        "Nội dung",
                        "Có yếu tố AI",
                        "Đến nơi",
                        "Không đến",
                        "Đang gửi",
                        "Hộ được báo"),
                24,
                14,
                14,
                60,
                14,
                12,
                12,
                12,
                14);
        fill(
                sheet,
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

    private void scams(Workbook book) {
        var reports = now.safety().reports();
        fill(
                sheet(
                        book,
                        "Dấu hiệu lừa đảo",
                        "PHẢN ÁNH NGHI LỪA ĐẢO THEO DẤU HIỆU",
                        List.of("Dấu hiệu", "Số tin"),
                        90,
                        12),
                counted(reports.forms()));
        fill(
                sheet(
                        book,
                        "Theo thôn",
                        "PHẢN ÁNH NGHI LỪA ĐẢO THEO THÔN (DÙNG NỘI BỘ)",
                        List.of("Thôn, tổ dân phố", "Số tin"),
                        40,
                        12),
                counted(reports.villages()));
    }

    private void gaps(Workbook book) {
        var sheet = sheet(
                book,
                "Chưa có trả lời",
                "HỎI MÀ CHƯA CÓ CÂU TRẢ LỜI SẴN",
                List.of("Việc", "Người hỏi", "Lời hỏi (đã che thông tin riêng)"),
                44,
                12,
                90);
        fill(
                sheet,
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

    private void meanings(Workbook book) {
        fill(
                sheet(book, "Cách tính", "CÁCH TÍNH", List.of("Số liệu", "Nghĩa"), 30, 110),
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

    private Worksheet sheet(Workbook book, String name, String title, List<String> heads, int... widths) {
        var sheet = book.newWorksheet(name);
        sheet.pageOrientation("landscape");
        sheet.paperSize(org.dhatim.fastexcel.PaperSize.A4_PAPER);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 999);
        sheet.value(0, 0, title);
        sheet.style(0, 0).fontName(FONT).fontSize(14).bold().set();
        sheet.value(
                1,
                0,
                Say.capitalised(now.period().name()) + " (" + now.period().days() + "), " + edition.closing()
                        + ". UBND " + edition.unit());
        sheet.style(1, 0).fontName(FONT).fontSize(SIZE).italic().set();
        for (int column = 0; column < heads.size(); column++) {
            sheet.value(HEAD_ROW, column, heads.get(column));
            sheet.width(column, widths[column]);
        }
        sheet.range(HEAD_ROW, 0, HEAD_ROW, heads.size() - 1)
                .style()
                .fontName(FONT)
                .fontSize(SIZE)
                .bold()
                .wrapText(true)
                .horizontalAlignment("center")
                .borderStyle("thin")
                .set();
        sheet.freezePane(1, HEAD_ROW + 1);
        return sheet;
    }

    private static void fill(Worksheet sheet, List<List<Object>> rows) {
        for (int at = 0; at < rows.size(); at++) {
            var cells = rows.get(at);
            for (int column = 0; column < cells.size(); column++) {
                put(sheet, HEAD_ROW + 1 + at, column, cells.get(column));
            }
        }
    }

    private static void put(Worksheet sheet, int row, int column, Object cell) {
        if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else {
            sheet.value(row, column, cell.toString());
        }
        sheet.style(row, column)
                .fontName(FONT)
                .fontSize(SIZE)
                .wrapText(true)
                .verticalAlignment("top")
                .horizontalAlignment(cell instanceof Number || cell.equals(Say.NONE) ? "right" : "left")
                .borderStyle("thin")
                .set();
    }

    private static List<List<Object>> counted(List<Counted> counts) {
        return counts.stream().map(each -> row(each.name(), each.number())).toList();
    }

    private static List<Object> row(Object... cells) {
        return List.of(cells);
    }

    private static Object value(OptionalInt number) {
        return number.isEmpty() ? Say.NONE : (Object) number.getAsInt();
    }

    private static Object minutes(Optional<Duration> length) {
        return length.map(each -> (Object) each.toMinutes()).orElse(Say.NONE);
    }
}
