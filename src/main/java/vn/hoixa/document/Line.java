package vn.hoixa.document;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** Builder of one paragraph and its layout. */
final class Line {
    private static final int FIRST_LINE = Lengths.millimetres(10);
    private static final int BETWEEN = Lengths.points(6);
    private static final double BODY_HEIGHT = 1.15;

    private final XWPFParagraph paragraph;
    private final XWPFRun run;

    private Line(XWPFParagraph paragraph) {
        this.paragraph = paragraph;
        run = paragraph.createRun();
        paragraph.setSpacingAfter(0);
    }

    static Line of(XWPFDocument word) {
        return new Line(word.createParagraph());
    }

    static Line in(XWPFTableCell cell) {
        return new Line(cell.addParagraph());
    }

    Line centred() {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        return this;
    }

    Line flushRight() {
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
        return this;
    }

    Line onNewPage() {
        paragraph.setPageBreak(true);
        return this;
    }

    /** Keeps it on the same page as the next paragraph. */
    Line kept() {
        paragraph.setKeepNext(true);
        return this;
    }

    Line above(int points) {
        paragraph.setSpacingBefore(Lengths.points(points));
        return this;
    }

    /** Adds this much space above and below. */
    Line airy(int points) {
        paragraph.setSpacingAfter(Lengths.points(points));
        return above(points);
    }

    /** Indents it by this much from both edges. */
    Line within(int millimetres) {
        paragraph.setIndentationLeft(Lengths.millimetres(millimetres));
        paragraph.setIndentationRight(Lengths.millimetres(millimetres));
        return this;
    }

    Line plain(int size) {
        run.setFontSize(size);
        return this;
    }

    Line bold(int size) {
        run.setBold(true);
        return plain(size);
    }

    Line italic(int size) {
        run.setItalic(true);
        return plain(size);
    }

    Line boldItalic(int size) {
        run.setBold(true);
        return italic(size);
    }

    void say(String text) {
        run.setText(text);
    }

    void ground(String text) {
        justified().italic(WordFile.BODY).say(text);
    }

    void body(String text) {
        justified().plain(WordFile.BODY).say(text);
    }

    /** Bold, kept with the next paragraph, and listed in Word's navigation pane. */
    void heading(String text) {
        justified().kept().bold(WordFile.BODY).say(text);
        paragraph.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.ZERO);
    }

    /** A thin line across the middle, indented by this much from both edges. */
    void rule(int millimetres) {
        paragraph.setBorderTop(Borders.SINGLE);
        above(2).within(millimetres).plain(2).say("");
    }

    private Line justified() {
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(FIRST_LINE);
        paragraph.setSpacingBefore(BETWEEN);
        paragraph.setSpacingBetween(BODY_HEIGHT);
        return this;
    }
}
