package vn.hoixa.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;

/**
 * Sets a document in the layout of Decree 30/2020/NĐ-CP, annex I: A4, margins 20, 20, 30 and 20 mm, Times New Roman, the
 * national name with its rule at the right, the office at the left, number and day left blank, pages counted in the middle
 * of the upper margin from the second on. Sizes are points, lengths twentieths of a point unless they say otherwise.
 */
final class WordFile {
    static final int BODY = 14;

    private static final String FONT = "Times New Roman";
    private static final long A4_WIDTH = Lengths.millimetres(210);
    private static final long A4_HEIGHT = Lengths.millimetres(297);
    private static final long EDGE = Lengths.millimetres(20);
    private static final long BINDING = Lengths.millimetres(30);
    private static final int TEXT_WIDTH = Lengths.millimetres(160);
    private static final List<Integer> HEAD_COLUMNS = List.of(62, 98);
    private static final List<Integer> FOOT_COLUMNS = List.of(75, 85);

    private final XWPFDocument word;

    private WordFile(XWPFDocument word) {
        this.word = word;
    }

    static byte[] of(OfficialDocument document) {
        try (var word = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            new WordFile(word).set(document);
            word.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void set(OfficialDocument document) {
        word.getProperties()
                .getCoreProperties()
                .setTitle(document.title().kind() + ": " + document.title().subject());
        style();
        page();
        countPages();
        head(document.head());
        title(document.title());
        document.grounds().forEach(ground -> Line.of(word).ground(ground + ";"));
        document.body().forEach(this::block);
        ending(document.ending());
    }

    private void style() {
        var fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        fonts.setEastAsia(FONT);
        var styles = word.createStyles();
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage("vi-VN");
    }

    private void page() {
        var section = word.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(A4_WIDTH));
        size.setH(BigInteger.valueOf(A4_HEIGHT));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(EDGE));
        margins.setBottom(BigInteger.valueOf(EDGE));
        margins.setLeft(BigInteger.valueOf(BINDING));
        margins.setRight(BigInteger.valueOf(EDGE));
        margins.setHeader(BigInteger.valueOf(EDGE / 2));
        margins.setFooter(BigInteger.valueOf(EDGE / 2));
        section.addNewTitlePg();
    }

    private void countPages() {
        word.createHeader(HeaderFooterType.FIRST);
        var line = word.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        line.setAlignment(ParagraphAlignment.CENTER);
        var number = line.getCTP().addNewFldSimple();
        number.setInstr("PAGE");
        var run = number.addNewR();
        run.addNewRPr().addNewSz().setVal(BigInteger.valueOf(2 * BODY));
        run.addNewT().setStringValue("2");
    }

    private void head(OfficialDocument.Head head) {
        var row = Grid.bare(word, HEAD_COLUMNS).getRow(0);
        var left = row.getCell(0);
        head.agency().forEach(name -> Line.in(left).centred().bold(12).say(name));
        Line.in(left).rule(20);
        Line.in(left).centred().above(6).plain(13).say("Số:         /" + head.symbol());
        var right = row.getCell(1);
        Line.in(right).centred().bold(12).say("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        Line.in(right).centred().bold(13).say("Độc lập - Tự do - Hạnh phúc");
        Line.in(right).rule(20);
        Line.in(right).centred().above(6).italic(13).say(head.place() + ", ngày       tháng       năm " + head.year());
        trim(left);
        trim(right);
    }

    private void title(OfficialDocument.Title title) {
        Line.of(word).centred().above(18).bold(BODY).say(title.kind());
        Line.of(word).centred().within(15).bold(BODY).say(title.subject());
        Line.of(word).rule(60);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading(String text) -> Line.of(word).heading(text);
            case Block.Paragraph(String text) -> Line.of(word).body(text);
            case Block.Point(String text) -> Line.of(word).body("- " + text);
            case Block.Table table -> Grid.ruled(word, table);
        }
    }

    private void ending(OfficialDocument.Ending ending) {
        Line.of(word).plain(6).say("");
        var row = Grid.bare(word, FOOT_COLUMNS).getRow(0);
        var left = row.getCell(0);
        Line.in(left).boldItalic(12).say("Nơi nhận:");
        ending.recipients().forEach(name -> Line.in(left).plain(11).say("- " + name + ";"));
        Line.in(left).plain(11).say("- Lưu: VT.");
        var right = row.getCell(1);
        Line.in(right).centred().bold(13).say(ending.capacity());
        Line.in(right).centred().bold(13).say(ending.position());
        trim(left);
        trim(right);
    }

    /** A new cell begins with an empty line. */
    private static void trim(XWPFTableCell cell) {
        cell.removeParagraph(0);
    }

    static int textWidth() {
        return TEXT_WIDTH;
    }
}
