package vn.hoixa.outlet;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import vn.hoixa.bulletin.Words;
import vn.hoixa.qr.QrCode;

/** Draws the picture for a village's chat group: 1080 by 1350 pixels, large type, a QR code to the public page. */
public final class Card {
    public static final int WIDTH = 1080;
    public static final int HEIGHT = 1350;
    private static final int MARGIN = 72;
    private static final int INNER = WIDTH - 2 * MARGIN;
    private static final int BAND = 170;
    private static final int LOWER_MARGIN = 40;
    private static final int QR = 196;
    private static final int SMALLEST = 26;

    private final Graphics2D pen;
    private int y;

    private Card(Graphics2D pen) {
        this.pen = pen;
    }

    /** As PNG. */
    public static byte[] png(Issue issue) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        new Card(pen).draw(issue);
        pen.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void draw(Issue issue) {
        fill(Tone.PAPER, 0, HEIGHT);
        fill(Tone.of(issue), 0, BAND);
        head(issue);
        var words = issue.content().words();
        y = BAND + 78;
        title(issue);
        y += 18;
        var strips = strips(issue);
        int foot = top(strips);
        var shown = shown(words, foot);
        float size = size(shown, foot);
        part("Dấu hiệu", shown.signs(), size);
        part("Phải làm", shown.advice(), size);
        foot(strips, issue, foot);
        watermark(issue.mark().words());
    }

    private void title(Issue issue) {
        var words = issue.content().words();
        issue.takenBack()
                .ifPresentOrElse(
                        earlier -> {
                            paragraph(earlier.noLonger(), Type.SEMIBOLD.font(50), Tone.INK, 1.26);
                            y += 18;
                            paragraph(words.happening(), Type.REGULAR.font(36), Tone.INK, 1.34);
                        },
                        () -> paragraph(words.title(), Type.SEMIBOLD.font(64), Tone.INK, 1.22));
    }

    private void head(Issue issue) {
        pen.setColor(Color.WHITE);
        pen.setFont(Type.SEMIBOLD.font(52));
        pen.drawString(issue.grade(), MARGIN, 82);
        pen.setFont(Type.REGULAR.font(34));
        pen.drawString("UBND " + issue.signature().unit(), MARGIN, 134);
    }

    /** As many lines as fit in the smallest type; signs are dropped before advice. */
    private Words shown(Words words, int foot) {
        var signs = new ArrayList<>(words.signs());
        var advice = new ArrayList<>(words.advice());
        var shown = words;
        while (!shown.signs().isEmpty() || !shown.advice().isEmpty()) {
            if (y + height(shown, SMALLEST) <= foot) {
                return shown;
            }
            (signs.isEmpty() ? advice : signs).removeLast();
            shown = new Words(words.title(), words.happening(), signs, advice, words.call());
        }
        return shown;
    }

    /** The largest type size at which everything fits above the footer. */
    private float size(Words words, int foot) {
        float size = 42;
        while (size > SMALLEST && y + height(words, size) > foot) {
            size -= 2;
        }
        return size;
    }

    private double height(Words words, float size) {
        double height = 0;
        for (var list : List.of(words.signs(), words.advice())) {
            height += size * 1.5 + 16;
            for (String item : list) {
                height += lines(item, Type.REGULAR.font(size), INNER - 40).size() * size * 1.34 + 8;
            }
        }
        return height;
    }

    private void part(String head, List<String> items, float size) {
        if (items.isEmpty()) {
            return;
        }
        y += 8;
        paragraph(head, Type.SEMIBOLD.font(size), Tone.INK, 1.5);
        for (String item : items) {
            item(item, Type.REGULAR.font(size));
        }
        y += 8;
    }

    private void item(String words, Font font) {
        pen.setColor(Tone.INK);
        pen.fillOval(MARGIN + 4, y - (int) (font.getSize() * 0.46), 12, 12);
        for (String line : lines(words, font, INNER - 40)) {
            pen.setFont(font);
            pen.drawString(line, MARGIN + 40, y);
            y += (int) (font.getSize() * 1.34);
        }
        y += 8;
    }

    /** A line of the footer. */
    private record Strip(String words, Font font) {
        int height() {
            return (int) (font.getSize() * 1.32);
        }
    }

    private void foot(List<Strip> strips, Issue issue, int top) {
        pen.setColor(new Color(0xd8, 0xcf, 0xc4));
        pen.fillRect(MARGIN, top, INNER, 2);
        if (issue.mark().isSigned()) {
            qr(issue.link(), WIDTH - MARGIN - QR, top + 18, QR);
        }
        pen.setColor(Tone.QUIET);
        y = top + 16;
        for (var strip : strips) {
            y += strip.height();
            pen.setFont(strip.font);
            pen.drawString(strip.words, MARGIN, y);
        }
    }

    /** The top of the footer: high enough for all its lines and the code above the lower margin. */
    private static int top(List<Strip> strips) {
        int lines = strips.stream().mapToInt(Strip::height).sum();
        return HEIGHT - LOWER_MARGIN - Math.max(lines + 16, QR + 18);
    }

    private List<Strip> strips(Issue issue) {
        var strips = new ArrayList<Strip>();
        strips.addAll(strips(issue.call(), Type.SEMIBOLD.font(29)));
        if (!issue.mark().words().isEmpty()) {
            strips.addAll(strips(issue.mark().line(), Type.SEMIBOLD.font(25)));
        }
        if (issue.mark().isSigned()) {
            strips.addAll(strips(
                    issue.signature().office() + " duyệt. Mã tin "
                            + issue.signature().code(),
                    Type.REGULAR.font(25)));
        }
        if (issue.mark().isSigned() && !issue.label().words().isEmpty()) {
            strips.addAll(strips(issue.label().words(), Type.REGULAR.font(23)));
        }
        return strips;
    }

    private List<Strip> strips(String words, Font font) {
        return lines(words, font, INNER - QR - 34).stream()
                .map(line -> new Strip(line, font))
                .toList();
    }

    /** Diagonal, so that it cannot be cut off. */
    private void watermark(String words) {
        if (words.isEmpty()) {
            return;
        }
        var across = (Graphics2D) pen.create();
        across.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.3f));
        across.setColor(Tone.MARK);
        var font = Type.SEMIBOLD.font(100);
        float size = 100f * WIDTH / across.getFontMetrics(font).stringWidth(words);
        across.setFont(font.deriveFont(Math.min(size, 170)));
        across.rotate(-0.5, WIDTH / 2.0, HEIGHT / 2.0);
        int left = (WIDTH - across.getFontMetrics().stringWidth(words)) / 2;
        for (int step = -1; step <= 1; step++) {
            across.drawString(words, left, HEIGHT / 2 + step * 380);
        }
        across.dispose();
    }

    private void paragraph(String words, Font font, Color colour, double leading) {
        pen.setColor(colour);
        pen.setFont(font);
        for (String line : lines(words, font, INNER)) {
            pen.drawString(line, MARGIN, y);
            y += (int) (font.getSize() * leading);
        }
    }

    private List<String> lines(String words, Font font, int width) {
        var metrics = pen.getFontMetrics(font);
        return Layout.lines(Glyphs.printable(words), width, metrics::stringWidth);
    }

    private void fill(Color colour, int top, int height) {
        pen.setColor(colour);
        pen.fillRect(0, top, WIDTH, height);
    }

    private void qr(String link, int left, int top, int side) {
        var modules = QrCode.of(link);
        int scale = Math.max(1, side / modules.side());
        pen.setColor(Color.WHITE);
        pen.fillRect(left, top, scale * modules.side(), scale * modules.side());
        pen.setColor(Color.BLACK);
        for (int row = 0; row < modules.side(); row++) {
            for (int column = 0; column < modules.side(); column++) {
                if (modules.isDark(column, row)) {
                    pen.fillRect(left + column * scale, top + row * scale, scale, scale);
                }
            }
        }
    }
}
