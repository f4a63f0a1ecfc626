package vn.hoixa.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.xmlbeans.XmlException;
import org.junit.jupiter.api.Test;

/** The layout of Decree 30/2020/NĐ-CP, read back from the file that an officer opens. */
class OfficialDocumentTest {
    private static final OfficialDocument.Head HEAD =
            new OfficialDocument.Head(List.of("ỦY BAN NHÂN DÂN", "XÃ MẪU ĐỨC"), "BC-UBND", "Mẫu Đức", 2026);
    private static final OfficialDocument.Ending ENDING =
            new OfficialDocument.Ending(List.of("Công an xã"), "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");

    @Test
    void theHeadNamesCountryAndOfficeAndLeavesNumberAndDayBlank() throws IOException {
        try (var word = open(aReport())) {
            var head = word.getTables().getFirst().getRow(0);
            assertThat(lines(head.getCell(0)))
                    .containsExactly("ỦY BAN NHÂN DÂN", "XÃ MẪU ĐỨC", "", "Số:         /BC-UBND");
            assertThat(lines(head.getCell(1)))
                    .containsExactly(
                            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                            "Độc lập - Tự do - Hạnh phúc",
                            "",
                            "Mẫu Đức, ngày       tháng       năm 2026");
        }
    }

    @Test
    void theSheetIsA4WithTheMarginsOfTheDecreeAndCountsPagesFromTheSecond() throws IOException {
        try (var word = open(aReport())) {
            var section = word.getDocument().getBody().getSectPr();
            assertThat(millimetres(section.getPgSz().getW())).isEqualTo(210);
            assertThat(millimetres(section.getPgSz().getH())).isEqualTo(297);
            var margins = section.getPgMar();
            assertThat(List.of(margins.getTop(), margins.getBottom(), margins.getLeft(), margins.getRight()))
                    .extracting(OfficialDocumentTest::millimetres)
                    .containsExactly(20L, 20L, 30L, 20L);
            assertThat(section.isSetTitlePg()).isTrue();
            assertThat(word.getHeaderList())
                    .anyMatch(header -> header.getParagraphs().stream()
                            .anyMatch(line -> line.getCTP().sizeOfFldSimpleArray() == 1));
        }
    }

    @Test
    void theTextIsTimesNewRomanFourteenAndKeepsItsOrder() throws IOException, XmlException {
        try (var word = open(aReport())) {
            assertThat(word.getStyle()
                            .getDocDefaults()
                            .getRPrDefault()
                            .getRPr()
                            .getRFontsArray(0)
                            .getAscii())
                    .isEqualTo("Times New Roman");
            var said = word.getParagraphs().stream()
                    .filter(line -> !line.getText().isEmpty())
                    .toList();
            assertThat(said)
                    .extracting(XWPFParagraph::getText)
                    .containsExactly(
                            "BÁO CÁO",
                            "Đánh giá sơ bộ trợ lý Hỏi Xã",
                            "Căn cứ Luật Trí tuệ nhân tạo số 134/2025/QH15.",
                            "1. Mục đích",
                            "Trợ lý hướng dẫn thủ tục.",
                            "- Không trả lời thay cán bộ.");
            assertThat(said)
                    .allMatch(line -> line.getRuns().getFirst().getFontSizeAsDouble() == 14)
                    .filteredOn(line -> line.getText().startsWith("Căn cứ"))
                    .allMatch(line -> line.getRuns().getFirst().isItalic());
        }
    }

    @Test
    void aTableRepeatsItsHeaderAndTheSignerIsNamedByOfficeOnly() throws IOException {
        try (var word = open(aReport())) {
            var table = word.getTables().get(1);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).getTableCells())
                    .extracting(XWPFTableCell::getText)
                    .containsExactly("Người duyệt", "Nguyễn Văn Mẫu");
            var foot = word.getTables().getLast().getRow(0);
            assertThat(lines(foot.getCell(0))).containsExactly("Nơi nhận:", "- Công an xã;", "- Lưu: VT.");
            assertThat(lines(foot.getCell(1))).containsExactly("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
        }
    }

    @Test
    void aBodyBelowAnotherNamesBothAndADeputySignsForTheHead() throws IOException {
        var head = new OfficialDocument.Head(
                "UBND XÃ MẪU ĐỨC", List.of("TRUNG TÂM PHỤC VỤ", "HÀNH CHÍNH CÔNG"), "BC-TTPVHCC", "Mẫu Đức", 2026);
        var ending = new OfficialDocument.Ending(
                List.of(), "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "Nguyễn Văn Mẫu");

        try (var word = open(aReport(head, ending, List.of(new Block.Paragraph("Một câu."))))) {
            assertThat(lines(word.getTables().getFirst().getRow(0).getCell(0)))
                    .startsWith("UBND XÃ MẪU ĐỨC", "TRUNG TÂM PHỤC VỤ", "HÀNH CHÍNH CÔNG");
            assertThat(lines(word.getTables().getLast().getRow(0).getCell(1)))
                    .startsWith("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "")
                    .endsWith("", "Nguyễn Văn Mẫu");
        }
    }

    @Test
    void figuresAreSetFlushRightAndWordsAreNot() throws IOException {
        var table = new Block.Table(
                List.of(3, 1, 1),
                List.of("Lĩnh vực", "Lượt", "Tỷ lệ"),
                List.of(List.of("Hộ tịch", "1.204", "73,5 %"), List.of("Đất đai", "", "–")));

        try (var word = open(aReport(HEAD, ENDING, List.of(new Block.Caption("Bảng 1. Lượt hỏi"), table)))) {
            assertThat(word.getTables().get(1).getRow(1).getTableCells())
                    .extracting(cell -> cell.getParagraphs().getFirst().getAlignment())
                    .containsExactly(ParagraphAlignment.LEFT, ParagraphAlignment.RIGHT, ParagraphAlignment.RIGHT);
        }
    }

    @Test
    void annexesStandBehindTheSignatureAndAreNumberedWhenThereAreSeveral() throws IOException {
        var first = new Block.Annex("SỐ LIỆU", List.of(new Block.Paragraph("Một câu.")));
        var second = new Block.Annex("DANH MỤC", List.of(new Block.Paragraph("Hai câu.")));

        try (var word = open(aReport(HEAD, ENDING, List.of(first, second, new Block.Paragraph("Thân."))))) {
            assertThat(word.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .filteredOn(line -> !line.isEmpty())
                    .endsWith(
                            "Thân.",
                            "Phụ lục I",
                            "SỐ LIỆU",
                            "(Kèm theo Báo cáo số         /BC-UBND ngày       tháng       năm 2026)",
                            "Một câu.",
                            "Phụ lục II",
                            "DANH MỤC",
                            "(Kèm theo Báo cáo số         /BC-UBND ngày       tháng       năm 2026)",
                            "Hai câu.");
            assertThat(word.getParagraphs())
                    .filteredOn(XWPFParagraph::isPageBreak)
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("Phụ lục I", "Phụ lục II");
        }
    }

    @Test
    void aRowThatLacksACellIsRefused() {
        assertThatThrownBy(() -> new Block.Table(List.of(1, 1), List.of("Vai trò", "Ai"), List.of(List.of("một"))))
                .hasMessageContaining("2 cells");
    }

    private static OfficialDocument aReport() {
        return aReport(
                HEAD,
                ENDING,
                List.of(
                        new Block.Heading("1. Mục đích"),
                        new Block.Paragraph("Trợ lý hướng dẫn thủ tục."),
                        new Block.Point("Không trả lời thay cán bộ."),
                        new Block.Table(
                                List.of(1, 2),
                                List.of("Vai trò", "Ai"),
                                List.of(List.of("Người duyệt", "Nguyễn Văn Mẫu")))));
    }

    private static OfficialDocument aReport(
            OfficialDocument.Head head, OfficialDocument.Ending ending, List<Block> body) {
        return new OfficialDocument(
                head,
                new OfficialDocument.Title("BÁO CÁO", "Đánh giá sơ bộ trợ lý Hỏi Xã"),
                List.of("Căn cứ Luật Trí tuệ nhân tạo số 134/2025/QH15"),
                body,
                ending);
    }

    private static XWPFDocument open(OfficialDocument document) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(document.word()));
    }

    private static List<String> lines(XWPFTableCell cell) {
        return cell.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }

    private static long millimetres(Object length) {
        return Math.round(((BigInteger) length).intValue() / (1440 / 25.4));
    }
}
