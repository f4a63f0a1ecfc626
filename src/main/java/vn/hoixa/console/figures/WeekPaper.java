package vn.hoixa.console.figures;

import java.util.ArrayList;
import java.util.List;
import vn.hoixa.document.Block;
import vn.hoixa.document.Block.Heading;
import vn.hoixa.document.Block.Paragraph;
import vn.hoixa.document.Block.Point;
import vn.hoixa.document.Block.Table;
import vn.hoixa.document.OfficialDocument;
import vn.hoixa.document.OfficialDocument.Ending;
import vn.hoixa.document.OfficialDocument.Title;

/** Writes a one-page summary of a week for the Vice-Chairman: five numbers, at most three problems, one decision. */
final class WeekPaper {
    static final String NOTHING_TO_DECIDE = "Tuần này không có việc cần quyết định.";
    static final String NO_WORRY = "Không có việc nào cần lưu ý.";

    private final Edition edition;

    WeekPaper(Edition edition) {
        this.edition = edition;
    }

    OfficialDocument paper() {
        return new OfficialDocument(
                edition.letterhead()
                        .centre(edition.unit(), "BC-TTPVHCC", edition.today().getYear()),
                new Title(
                        "BÁO CÁO",
                        "Hoạt động của trợ lý Hỏi Xã "
                                + Say.together(edition.period().name())),
                List.of(),
                body(),
                new Ending(List.of("Phó Chủ tịch UBND phụ trách"), "GIÁM ĐỐC", ""));
    }

    private List<Block> body() {
        var worries = Worry.of(edition.now(), edition.before());
        var body = new ArrayList<Block>();
        body.add(new Heading("1. Năm con số"));
        body.add(edition.lastYear().isPresent() ? withLastYear() : beside());
        body.add(new Heading("2. Việc cần lưu ý"));
        if (worries.isEmpty()) {
            body.add(new Paragraph(NO_WORRY));
        }
        worries.forEach(worry -> body.add(new Point(worry.what())));
        body.add(new Heading("3. Việc cần quyết định"));
        body.add(new Paragraph(decision(worries)));
        return body;
    }

    private Table beside() {
        return new Table(
                List.of(5, 3, 3, 6),
                List.of("", "Tuần này", "Tuần trước", "Ghi chú"),
                Headline.of(edition).stream()
                        .map(each -> List.of(each.label(), each.value(), each.before(), each.meaning()))
                        .toList());
    }

    private Table withLastYear() {
        return new Table(
                List.of(5, 3, 3, 3, 6),
                List.of("", "Tuần này", "Tuần trước", "Cùng kỳ năm trước", "Ghi chú"),
                Headline.of(edition).stream()
                        .map(each ->
                                List.of(each.label(), each.value(), each.before(), each.lastYear(), each.meaning()))
                        .toList());
    }

    static String decision(List<Worry> worries) {
        return worries.isEmpty() ? NOTHING_TO_DECIDE : worries.getFirst().decision();
    }
}
