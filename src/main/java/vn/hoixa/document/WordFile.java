package vn.hoixa.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import vn.hoixa.document.Block.Annex;

/**
 * Writes a document as a Word file in the layout of Decree 30/2020/NĐ-CP, annex I: A4, margins 20, 20, 30 and 20 mm,
 * Times New Roman, the national name with its line at the right, the office at the left, number and date left blank,
 * page numbers in the middle of the upper margin from the second page on. Sizes are points, lengths twentieths of a
 * point unless they say otherwise.
 */
final class WordFile {
    static final int BODY = 14;

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");
    private static final String FONT = "Times New Roman";
    private static final long A4_WIDTH = Lengths.millimetres(210);
    private static final long A4_HEIGHT = Lengths.millimetres(297);
    private static final long EDGE = Lengths.millimetres(20);
    private static final long BINDING = Lengths.millimetres(30);
    private static final int ROOM_TO_SIGN = 4;
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
        grounds(document.grounds());
        document.body().stream().filter(block -> !(block instanceof Annex)).forEach(this::block);
        ending(document.ending());
        annexes(document);
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
        if (!head.superior().isEmpty()) {
            Line.in(left).centred().plain(12).say(head.superior());
        }
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
        Line.of(word).centred().within(25).bold(BODY).say(title.subject());
        Line.of(word).rule(60);
    }

    /** Writes each on its own line; the last ends with a full stop. */
    private void grounds(List<String> grounds) {
        for (int i = 0; i < grounds.size(); i++) {
            Line.of(word).ground(grounds.get(i) + (i < grounds.size() - 1 ? ";" : "."));
        }
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading(String text) -> Line.of(word).heading(text);
            case Block.Paragraph(String text) -> Line.of(word).body(text);
            case Block.Point(String text) -> Line.of(word).body("- " + text);
            case Block.Caption(String text) ->
                Line.of(word).centred().above(9).kept().bold(13).say(text);
            case Block.Table table -> Grid.ruled(word, table);
            case Annex _ -> throw new IllegalArgumentException("an annex holds no annex");
        }
    }

    /** Numbers annexes where there are several, with a reference to the document. */
    private void annexes(OfficialDocument document) {
        var annexes = document.body().stream()
                .filter(Annex.class::isInstance)
                .map(Annex.class::cast)
                .toList();
        for (int number = 1; number <= annexes.size(); number++) {
            var annex = annexes.get(number - 1);
            Line.of(word)
                    .onNewPage()
                    .centred()
                    .bold(BODY)
                    .say(annexes.size() == 1 ? "Phụ lục" : "Phụ lục " + roman(number));
            Line.of(word).centred().bold(BODY).say(annex.title());
            Line.of(word).centred().italic(BODY).say(belongsTo(document));
            Line.of(word).rule(60);
            annex.body().forEach(this::block);
        }
    }

    private static String belongsTo(OfficialDocument document) {
        var kind = document.title().kind();
        return "(Kèm theo " + kind.charAt(0) + kind.substring(1).toLowerCase(VIETNAMESE) + " số         /"
                + document.head().symbol() + " ngày       tháng       năm "
                + document.head().year() + ")";
    }

    /** @param number 1 to 9 */
    private static String roman(int number) {
        return List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX").get(number - 1);
    }

    private void ending(OfficialDocument.Ending ending) {
        keepWithTheLastWords();
        Line.of(word).kept().plain(6).say("");
        var row = Grid.bare(word, FOOT_COLUMNS).getRow(0);
        var left = row.getCell(0);
        Line.in(left).boldItalic(12).say("Nơi nhận:");
        ending.recipients().forEach(name -> Line.in(left).plain(11).say("- " + name + ";"));
        Line.in(left).plain(11).say("- Lưu: VT.");
        var right = row.getCell(1);
        Line.in(right).centred().bold(13).say(ending.capacity());
        ending.position()
                .lines()
                .forEach(line -> Line.in(right).centred().bold(13).say(line));
        if (!ending.signer().isEmpty()) {
            IntStream.range(0, ROOM_TO_SIGN)
                    .forEach(_ -> Line.in(right).plain(13).say(""));
            Line.in(right).centred().bold(13).say(ending.signer());
        }
        trim(left);
        trim(right);
    }

    /** Keeps the signature on the same page as the last words of the text. */
    private void keepWithTheLastWords() {
        if (word.getBodyElements().getLast() instanceof XWPFParagraph last) {
            last.setKeepNext(true);
        }
    }

    /** Removes the empty paragraph that a new cell begins with. */
    private static void trim(XWPFTableCell cell) {
        cell.removeParagraph(0);
    }

    static int textWidth() {
        return TEXT_WIDTH;
    }
}
