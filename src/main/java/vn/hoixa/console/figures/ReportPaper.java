package vn.hoixa.console.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.hoixa.document.Block;
import vn.hoixa.document.Block.Annex;
import vn.hoixa.document.Block.Caption;
import vn.hoixa.document.Block.Heading;
import vn.hoixa.document.Block.Paragraph;
import vn.hoixa.document.Block.Point;
import vn.hoixa.document.Block.Table;
import vn.hoixa.document.OfficialDocument;
import vn.hoixa.document.OfficialDocument.Title;
import vn.hoixa.figures.Figures;
import vn.hoixa.figures.Figures.Counted;
import vn.hoixa.figures.Preset;
import vn.hoixa.turn.TurnOutcome;

/**
 * Writes the official report of a period: the figures, compared with the previous period, and conclusions. It quotes no
 * citizen. Everything in it can be edited; number, date and signature are added by the office.
 */
final class ReportPaper {
    private static final int MOST_ASKED = 10;
    private static final int MOST_GAPS = 5;

    private final Edition edition;
    private final Figures now;
    private final Figures before;

    ReportPaper(Edition edition) {
        this.edition = edition;
        this.now = edition.now();
        this.before = edition.before();
    }

    OfficialDocument paper() {
        var body = new ArrayList<Block>();
        body.add(new Paragraph(span()));
        asking(body);
        knowing(body);
        safety(body);
        next(body);
        body.add(new Annex("SỐ LIỆU CHI TIẾT", annex()));
        return new OfficialDocument(
                edition.letterhead()
                        .committee(edition.unit(), "BC-UBND", edition.today().getYear()),
                new Title(
                        "BÁO CÁO",
                        "Kết quả trả lời người dân qua trợ lý Hỏi Xã "
                                + Say.together(now.period().name())),
                List.of(),
                body,
                edition.letterhead().report(edition.unit()));
    }

    private String span() {
        var period = now.period();
        boolean byDecree = period.preset() != Preset.WEEK && period.preset() != Preset.CHOSEN;
        return "Ủy ban nhân dân " + edition.unit() + " báo cáo kết quả trả lời người dân qua trợ lý Hỏi Xã "
                + period.name() + ". Số liệu từ ngày " + Say.day(period.first()) + " đến hết ngày "
                + Say.day(period.last()) + ", " + edition.closing()
                + (byDecree
                        ? ", theo thời gian chốt số liệu của Nghị định số 09/2019/NĐ-CP ngày 24/01/2019 của Chính phủ."
                        : ".");
    }

    private void asking(List<Block> body) {
        var asking = now.asking();
        body.add(new Heading("I. TIẾP NHẬN VÀ TRẢ LỜI"));
        body.add(new Paragraph("Trợ lý nhận " + Say.number(asking.turns()) + " lượt hỏi của "
                + Say.number(asking.people())
                + " người" + beside(figures -> Say.number(figures.asking().turns()) + " lượt") + ". Trả lời ngay "
                + Say.percent(asking.atOnce()) + " số lượt được trả lời ngay hoặc chuyển cán bộ"
                + beside(figures -> Say.percent(figures.asking().atOnce())) + "."));
        body.add(new Caption("Bảng 1. Kết quả các lượt hỏi"));
        body.add(outcomes());
        waiting(body);
        if (!asking.topics().procedures().isEmpty()) {
            body.add(new Caption("Bảng 3. Thủ tục được hỏi nhiều nhất"));
            body.add(subjects(MOST_ASKED));
        }
    }

    private Table outcomes() {
        var rows = Arrays.stream(TurnOutcome.values())
                .filter(outcome -> now.asking().of(outcome) > 0)
                .map(outcome -> compared(
                        Outcomes.label(outcome), figures -> figures.asking().of(outcome)))
                .collect(Collectors.toCollection(ArrayList::new));
        rows.add(compared("Tổng cộng", figures -> figures.asking().turns()));
        return edition.lastYear().isPresent()
                ? new Table(List.of(6, 2, 2, 3), List.of("Kết quả", "Kỳ này", "Kỳ trước", "Cùng kỳ năm trước"), rows)
                : new Table(List.of(6, 2, 2), List.of("Kết quả", "Kỳ này", "Kỳ trước"), rows);
    }

    /** A row with this period, the previous one and, where there are figures, the same period of last year. */
    private List<String> compared(String label, ToIntFunction<Figures> number) {
        return Stream.concat(Stream.of(now, before), edition.lastYear().stream())
                .map(figures -> Say.number(number.applyAsInt(figures)))
                .collect(Collectors.collectingAndThen(Collectors.toList(), numbers -> {
                    numbers.addFirst(label);
                    return List.copyOf(numbers);
                }));
    }

    /** " (kỳ trước 12 lượt; cùng kỳ năm trước 9 lượt)". */
    private String beside(Function<Figures, String> value) {
        return " (kỳ trước " + value.apply(before)
                + edition.lastYear()
                        .map(value)
                        .map(then -> "; cùng kỳ năm trước " + then)
                        .orElse("")
                + ")";
    }

    private void waiting(List<Block> body) {
        var waiting = now.waiting();
        body.add(new Paragraph("Cán bộ nhận " + Say.number(waiting.opened()) + " câu hỏi, đã giải quyết "
                + Say.number(waiting.settled()) + " câu, còn " + Say.number(waiting.open()) + " câu; trễ hẹn "
                + Say.number(waiting.late()) + " câu."
                + (waiting.waited().number() == 0 ? "" : waited(waiting.waited()))));
        if (!waiting.desks().isEmpty()) {
            body.add(new Caption("Bảng 2. Câu hỏi chờ cán bộ, theo nơi nhận"));
            body.add(new Table(
                    List.of(5, 2, 2, 3, 3),
                    List.of("Nơi nhận", "Câu hỏi", "Đã giải quyết", "Chờ trung vị", "Chờ phân vị 90"),
                    waiting.desks().stream()
                            .map(desk -> List.of(
                                    desk.name(),
                                    Say.number(desk.opened()),
                                    Say.number(desk.settled()),
                                    Say.length(desk.waited().median()),
                                    Say.length(desk.waited().ninetieth())))
                            .toList()));
        }
    }

    private String waited(Figures.Wait wait) {
        return " Một nửa số câu được trả lời trong " + Say.length(wait.median()) + ", chín phần mười số câu trong "
                + Say.length(wait.ninetieth()) + " (" + Headline.clock(now) + ").";
    }

    private Table subjects(int most) {
        var subjects = now.asking().topics().procedures();
        return new Table(
                List.of(2, 14, 7, 4),
                List.of("STT", "Thủ tục", "Lĩnh vực", "Lượt hỏi"),
                IntStream.range(0, Math.min(most, subjects.size()))
                        .mapToObj(at -> List.of(
                                String.valueOf(at + 1),
                                subjects.get(at).name(),
                                subjects.get(at).field(),
                                Say.number(subjects.get(at).asked())))
                        .toList());
    }

    private void knowing(List<Block> body) {
        var knowing = now.knowing();
        body.add(new Heading("II. CHẤT LƯỢNG NỘI DUNG TRẢ LỜI"));
        body.add(new Point(votes(knowing.votes())));
        body.add(new Point(corrections(knowing.corrections())));
        if (knowing.drafts().used() > 0) {
            body.add(new Point("Dự thảo do máy soạn được cán bộ duyệt: "
                    + Say.number(knowing.drafts().used()) + ", trong đó gửi đi không sửa "
                    + Say.percent(knowing.drafts().share()) + "."));
        }
        if (!knowing.gaps().isEmpty()) {
            var lines = gaps(knowing.gaps());
            body.add(new Paragraph("Còn " + Say.number(knowing.gaps().size())
                    + " việc người dân hỏi mà chưa có câu trả lời sẵn" + (lines.isEmpty() ? "." : ", gồm:")));
            lines.forEach(gap -> body.add(new Point(gap + (gap.equals(lines.getLast()) ? "." : ";"))));
        }
    }

    private static String votes(Figures.Votes votes) {
        return votes.useful() + votes.notUseful() == 0
                ? "Người dân chưa góp ý về câu trả lời nào."
                : "Góp ý của người dân: " + Say.number(votes.useful()) + " lượt hài lòng, "
                        + Say.number(votes.notUseful()) + " lượt chưa hài lòng, đã khắc phục "
                        + Say.number(votes.mended()) + ".";
    }

    private static String corrections(Figures.Corrections corrections) {
        return corrections.sent() == 0
                ? "Không có nội dung nào phải đính chính."
                : "Đính chính: " + Say.number(corrections.sent()) + " lần, gửi đến " + Say.number(corrections.people())
                        + " người đã nhận nội dung cũ.";
    }

    /** The named gaps asked about most, the rest in one line; empty where none has a name. */
    private static List<String> gaps(List<Figures.Gap> gaps) {
        var named = gaps.stream()
                .filter(gap -> !gap.about().isEmpty())
                .limit(MOST_GAPS)
                .toList();
        var lines = named.stream()
                .map(gap -> gap.about() + ": " + Say.number(gap.people()) + " người hỏi")
                .collect(Collectors.toCollection(ArrayList::new));
        int others = gaps.size() - named.size();
        if (others > 0 && !named.isEmpty()) {
            lines.add(Say.number(others) + " việc khác");
        }
        return lines;
    }

    private void safety(List<Block> body) {
        var safety = now.safety();
        body.add(new Heading("III. PHÒNG, CHỐNG LỪA ĐẢO TRÊN KHÔNG GIAN MẠNG"));
        body.add(new Paragraph(warned() + " Người dân gửi "
                + Say.number(safety.reports().number())
                + " phản ánh nghi lừa đảo"
                + beside(figures -> Say.number(figures.safety().reports().number()) + " tin")
                + "; Công an đánh giá "
                + Say.number(safety.reports().scams()) + " tin là lừa đảo."));
        if (!safety.warnings().isEmpty()) {
            body.add(new Caption("Bảng 4. Cảnh báo đã gửi"));
            body.add(new Table(
                    List.of(3, 7, 2, 2, 2),
                    List.of("Ngày gửi", "Nội dung", "Đến nơi", "Không đến", "Hộ được báo"),
                    safety.warnings().stream()
                            .map(reach -> List.of(
                                    Say.moment(reach.at()),
                                    reach.kind() + ": " + reach.title(),
                                    Say.number(reach.sent()),
                                    Say.number(reach.unreached()),
                                    Say.number(reach.households())))
                            .toList()));
        }
        if (!safety.reports().forms().isEmpty()) {
            body.add(new Caption("Bảng 5. Dấu hiệu trong các phản ánh nghi lừa đảo"));
            body.add(counted("Dấu hiệu", "Số tin", safety.reports().forms()));
        }
    }

    private String warned() {
        var warnings = now.safety().warnings();
        if (warnings.isEmpty()) {
            return "Trong kỳ không gửi cảnh báo nào.";
        }
        long withAi = warnings.stream().filter(Figures.Reach::withAi).count();
        return "Đã gửi " + Say.number(warnings.size()) + " cảnh báo, đính chính, thu hồi (trong đó " + withAi
                + " về thủ đoạn có dùng trí tuệ nhân tạo), đến "
                + Say.number(now.safety().arrived())
                + " lượt người nhận.";
    }

    private void next(List<Block> body) {
        body.add(new Heading("IV. VIỆC CẦN LÀM KỲ TỚI"));
        var worries = Worry.of(now, before);
        if (worries.isEmpty()) {
            body.add(new Paragraph("Tiếp tục duy trì; số liệu của kỳ không cho thấy việc nào phải xử lý riêng."));
        }
        worries.forEach(worry -> body.add(new Point(worry.what() + " " + worry.decision())));
    }

    private List<Block> annex() {
        var annex = new ArrayList<Block>();
        annex.add(new Caption("Biểu 1. Lượt hỏi theo thời gian"));
        annex.add(new Table(
                List.of(4, 2, 2, 2, 2),
                List.of("Thời gian", "Trả lời ngay", "Chuyển cán bộ", "Khác", "Tổng"),
                edition.course().stream()
                        .map(part -> List.of(
                                part.label(),
                                Say.number(part.answered()),
                                Say.number(part.waiting()),
                                Say.number(part.other()),
                                Say.number(part.turns())))
                        .toList()));
        annex.add(new Caption("Biểu 2. Lượt hỏi theo lĩnh vực"));
        annex.add(counted("Lĩnh vực", "Lượt hỏi", now.asking().topics().fields()));
        annex.add(new Caption("Biểu 3. Phản ánh nghi lừa đảo theo thôn, tổ dân phố (dùng nội bộ)"));
        annex.add(counted("Thôn, tổ dân phố", "Số tin", now.safety().reports().villages()));
        return annex;
    }

    private static Table counted(String what, String how, List<Counted> rows) {
        return new Table(
                List.of(7, 2),
                List.of(what, how),
                rows.isEmpty()
                        ? List.of(List.of("Không có", "0"))
                        : rows.stream()
                                .map(each -> List.of(each.name(), Say.number(each.number())))
                                .toList());
    }
}
