package vn.hoixa.console.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import vn.hoixa.console.figures.Edition.Compared;
import vn.hoixa.document.Letterhead;
import vn.hoixa.document.OfficialDocument;
import vn.hoixa.figures.Figures;
import vn.hoixa.figures.Figures.Asking;
import vn.hoixa.figures.Figures.Corrections;
import vn.hoixa.figures.Figures.Drafts;
import vn.hoixa.figures.Figures.Gap;
import vn.hoixa.figures.Figures.Knowing;
import vn.hoixa.figures.Figures.Reports;
import vn.hoixa.figures.Figures.Safety;
import vn.hoixa.figures.Figures.Topics;
import vn.hoixa.figures.Figures.Votes;
import vn.hoixa.figures.Figures.Wait;
import vn.hoixa.figures.Figures.Waiting;
import vn.hoixa.figures.Period;
import vn.hoixa.figures.Preset;
import vn.hoixa.turn.TurnOutcome;

/** What a period is compared with, in each of its editions. */
class ComparisonTest {
    private static final Period MONTH = Preset.MONTH.around(LocalDate.of(2026, 11, 1));
    private static final Edition WITH_LAST_YEAR = edition(Optional.of(figures(MONTH.yearBefore(), 9)));
    private static final Edition WITHOUT = edition(Optional.empty());

    @Test
    void theSamePeriodOfLastYearStandsBesideWhereThereAreFiguresOfIt() throws IOException {
        assertThat(Headline.of(WITH_LAST_YEAR).getFirst())
                .isEqualTo(new Headline("Lượt hỏi", "12", "của 12 người", "7", "9"));
        assertThat(text(new ReportPaper(WITH_LAST_YEAR).paper()))
                .contains("(kỳ trước 7 lượt; cùng kỳ năm trước 9 lượt)", "Kỳ trước\tCùng kỳ năm trước", "12\t7\t9");
        assertThat(text(new WeekPaper(WITH_LAST_YEAR).paper())).contains("12\t7\t9\tcủa 12 người");
        assertThat(summary(WITH_LAST_YEAR)).containsExactly("Lượt hỏi", "12", "7", "9");
    }

    @Test
    void nothingIsSaidOfAYearThatHasNoFigures() throws IOException {
        assertThat(Headline.of(WITHOUT).getFirst().lastYear()).isEmpty();
        assertThat(text(new ReportPaper(WITHOUT).paper()))
                .contains("(kỳ trước 7 lượt)")
                .doesNotContain("năm trước");
        assertThat(text(new WeekPaper(WITHOUT).paper())).doesNotContain("năm trước");
        assertThat(summary(WITHOUT)).containsExactly("Lượt hỏi", "12", "7");
    }

    @Test
    void whatDidNotOccurIsSaidInASentenceAndGapsWithoutANameAreCountedOnly() throws IOException {
        assertThat(text(new ReportPaper(WITHOUT).paper()))
                .contains("Người dân chưa góp ý", "Không có nội dung nào phải đính chính")
                .contains("Còn 2 việc người dân hỏi mà chưa có câu trả lời sẵn.")
                .doesNotContain("0 lượt hài lòng", "gồm:");
    }

    private static Edition edition(Optional<Figures> lastYear) {
        var compared = new Compared(figures(MONTH, 12), figures(MONTH.before(), 7), lastYear);
        var letterhead = new Letterhead("", List.of(), List.of(), "", "", Letterhead.Reports.usual());
        return new Edition(compared, Instant.parse("2026-11-20T01:00:00Z"), "xã Mẫu Đức", letterhead);
    }

    private static Figures figures(Period period, int turns) {
        var gap = new Gap("", 1, List.of(), UUID.randomUUID());
        return new Figures(
                period,
                new Asking(
                        turns,
                        Map.of(TurnOutcome.ANSWERED, turns),
                        Map.of(),
                        List.of(),
                        new Topics(List.of(), List.of())),
                new Waiting(0, 0, 0, new Wait(0, Optional.empty(), Optional.empty()), List.of(), true),
                new Knowing(new Drafts(0, 0), new Corrections(0, 0, 0), new Votes(0, 0, 0), List.of(gap, gap)),
                new Safety(List.of(), new Reports(0, 0, List.of(), List.of())));
    }

    private static String text(OfficialDocument document) throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(document.word()))) {
            return Stream.concat(
                            word.getParagraphs().stream().map(XWPFParagraph::getText),
                            word.getTables().stream().map(XWPFTable::getText))
                    .collect(Collectors.joining("\n"));
        }
    }

    private static List<String> summary(Edition edition) throws IOException {
        var bytes = new ByteArrayOutputStream();
        new FiguresSheet(edition).write(bytes);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            var cells = new ArrayList<String>();
            book.getSheet("Tổng hợp")
                    .getRow(3)
                    .forEach(cell -> cells.add(cell.toString().replace(".0", "")));
            return cells;
        }
    }
}
