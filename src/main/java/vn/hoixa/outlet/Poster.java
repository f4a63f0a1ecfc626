package vn.hoixa.outlet;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import vn.hoixa.qr.QrCode;

/** Draws the poster for the notice board as PDF: one sheet of A4, embedded font, readable from two steps away. */
public final class Poster {
    private static final float MARGIN = 48;
    private static final float WIDTH = PDRectangle.A4.getWidth();
    private static final float HEIGHT = PDRectangle.A4.getHeight();
    private static final float INNER = WIDTH - 2 * MARGIN;
    private static final float BAND = 96;
    private static final float LOWER_MARGIN = 28;
    private static final float QR = 104;

    /** Smallest readable type on a notice board, in points. */
    private static final float SMALLEST = 12;

    private static final float LARGEST_TITLE = 34;

    private final PDPageContentStream page;
    private final PDFont regular;
    private final PDFont bold;
    private float y;

    private Poster(PDPageContentStream page, PDFont regular, PDFont bold) {
        this.page = page;
        this.regular = regular;
        this.bold = bold;
    }

    /** Whether everything fits on one sheet in a readable size. */
    public static boolean fits(Issue issue) {
        try (var document = new PDDocument()) {
            return made(document, issue.marked(Mark.NONE)) >= SMALLEST;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As PDF. */
    public static byte[] pdf(Issue issue) {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            made(document, issue);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Draws the poster; returns the type size. */
    private static float made(PDDocument document, Issue issue) throws IOException {
        var sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        document.getDocumentInformation().setTitle(issue.content().words().title());
        try (var page = new PDPageContentStream(document, sheet);
                var regular = Type.REGULAR.open();
                var bold = Type.SEMIBOLD.open()) {
            return new Poster(page, PDType0Font.load(document, regular), PDType0Font.load(document, bold)).draw(issue);
        }
    }

    private float draw(Issue issue) throws IOException {
        var words = issue.content().words();
        fill(Tone.of(issue), HEIGHT - BAND, BAND);
        y = HEIGHT - 44;
        line(issue.grade(), bold, 30, Color.WHITE);
        y = HEIGHT - 76;
        line(Glyphs.printable("UBND " + issue.signature().unit()), regular, 17, Color.WHITE);
        y = HEIGHT - BAND - 46;
        var strips = strips(issue);
        float foot = top(strips);
        String title = issue.takenBack().map(Issue.Earlier::noLonger).orElse(words.title());
        paragraph(title, bold, LARGEST_TITLE, INNER);
        float size = size(issue, foot);
        y -= 6;
        paragraph(words.happening(), regular, size, INNER);
        part("Dấu hiệu", words.signs(), size);
        part("Phải làm", words.advice(), size);
        foot(strips, issue, foot);
        watermark(issue.mark().words());
        return size;
    }

    /** The largest type size at which everything fits above the footer. */
    private float size(Issue issue, float foot) {
        float size = 24;
        while (size > 4 && y - height(issue, size) < foot + 12) {
            size--;
        }
        return size;
    }

    private float height(Issue issue, float size) {
        var words = issue.content().words();
        float height = 6 + lines(words.happening(), regular, size, INNER).size() * size * 1.4f;
        for (var list : List.of(words.signs(), words.advice())) {
            height += size * 2.3f;
            for (String item : list) {
                height += lines(item, regular, size, INNER - 22).size() * size * 1.4f + 3;
            }
        }
        return height;
    }

    private void part(String head, List<String> items, float size) throws IOException {
        if (items.isEmpty()) {
            return;
        }
        y -= size * 0.7f;
        paragraph(head, bold, size * 1.1f, INNER);
        for (String item : items) {
            page.setNonStrokingColor(Tone.INK);
            page.addRect(MARGIN + 2, y + size * 0.24f, 6, 6);
            page.fill();
            for (String each : lines(item, regular, size, INNER - 22)) {
                text(each, regular, size, MARGIN + 22, Tone.INK);
                y -= size * 1.4f;
            }
            y -= 3;
        }
    }

    /** A line of the footer. */
    private record Strip(String words, PDFont font, float size, Color colour) {
        float height() {
            return size * 1.4f;
        }
    }

    private void foot(List<Strip> strips, Issue issue, float top) throws IOException {
        page.setNonStrokingColor(Tone.QUIET);
        page.addRect(MARGIN, top, INNER, 0.8f);
        page.fill();
        if (issue.mark().isSigned()) {
            qr(issue.link(), WIDTH - MARGIN - QR, top - 12 - QR);
        }
        y = top - 8;
        for (var strip : strips) {
            y -= strip.height();
            text(strip.words, strip.font, strip.size, MARGIN, strip.colour);
        }
    }

    /** The top of the footer: high enough for all its lines and the code above the lower margin. */
    private static float top(List<Strip> strips) {
        float lines = 0;
        for (var strip : strips) {
            lines += strip.height();
        }
        return LOWER_MARGIN + Math.max(lines + 8, QR + 12);
    }

    private List<Strip> strips(Issue issue) {
        var strips = new ArrayList<Strip>();
        strips.addAll(strips(issue.call(), bold, 14, Tone.INK));
        if (!issue.content().source().issuer().isEmpty()) {
            strips.addAll(quiet("Nguồn: " + issue.content().source().issuer()));
        }
        if (!issue.mark().words().isEmpty()) {
            strips.addAll(strips(issue.mark().line(), bold, 10, Tone.INK));
        }
        if (issue.mark().isSigned()) {
            var signature = issue.signature();
            strips.addAll(
                    quiet(signature.office() + " duyệt lúc " + Moments.minute(signature.at()) + "." + until(issue)));
            strips.addAll(quiet("Mã tin " + signature.code() + ". Kiểm tra: quét mã bên cạnh."));
        }
        if (issue.mark().isSigned() && !issue.label().words().isEmpty()) {
            strips.addAll(quiet(issue.label().words()));
        }
        return strips;
    }

    private static String until(Issue issue) {
        return issue.takenBack().isPresent()
                ? ""
                : " Có giá trị đến " + Moments.day(issue.content().term().until()) + ".";
    }

    private List<Strip> quiet(String words) {
        return strips(words, regular, 10, Tone.QUIET);
    }

    private static List<Strip> strips(String words, PDFont font, float size, Color colour) {
        return lines(words, font, size, INNER - QR - 20).stream()
                .map(line -> new Strip(line, font, size, colour))
                .toList();
    }

    /** Diagonal, so that it cannot be cut off. */
    private void watermark(String words) throws IOException {
        if (words.isEmpty()) {
            return;
        }
        var faint = new PDExtendedGraphicsState();
        faint.setNonStrokingAlphaConstant(0.3f);
        float size = (float) Math.min(90, WIDTH / width(words, bold, 1));
        double left = -width(words, bold, size) / 2;
        page.saveGraphicsState();
        page.setGraphicsStateParameters(faint);
        page.setNonStrokingColor(Tone.MARK);
        page.transform(Matrix.getRotateInstance(0.6, WIDTH / 2, HEIGHT / 2));
        for (int step = -1; step <= 1; step++) {
            page.beginText();
            page.setFont(bold, size);
            page.newLineAtOffset((float) left, step * 220);
            page.showText(words);
            page.endText();
        }
        page.restoreGraphicsState();
    }

    private void paragraph(String words, PDFont font, float size, float width) throws IOException {
        for (String each : lines(words, font, size, width)) {
            line(each, font, size, Tone.INK);
            y -= size * (size > 28 ? 1.2f : 1.4f);
        }
    }

    private void line(String words, PDFont font, float size, Color colour) throws IOException {
        text(words, font, size, MARGIN, colour);
    }

    private void text(String words, PDFont font, float size, float x, Color colour) throws IOException {
        page.beginText();
        page.setNonStrokingColor(colour);
        page.setFont(font, size);
        page.newLineAtOffset(x, y);
        page.showText(words);
        page.endText();
    }

    private static List<String> lines(String words, PDFont font, float size, float width) {
        return Layout.lines(Glyphs.printable(words), width, text -> width(text, font, size));
    }

    private static double width(String text, PDFont font, float size) {
        try {
            return font.getStringWidth(text) / 1000 * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(Color colour, float bottom, float height) throws IOException {
        page.setNonStrokingColor(colour);
        page.addRect(0, bottom, WIDTH, height);
        page.fill();
    }

    private void qr(String link, float left, float bottom) throws IOException {
        var modules = QrCode.of(link);
        float side = QR / modules.side();
        page.setNonStrokingColor(Color.BLACK);
        for (int row = 0; row < modules.side(); row++) {
            for (int column = 0; column < modules.side(); column++) {
                if (modules.isDark(column, row)) {
                    page.addRect(left + column * side, bottom + QR - (row + 1) * side, side, side);
                }
            }
        }
        page.fill();
    }
}
