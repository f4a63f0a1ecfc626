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
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import vn.hoixa.qr.QrCode;

/** The picture that travels in a village's group: 1080 by 1350 pixels, large type, a QR code to the public page. */
public final class Card {
    public static final int WIDTH = 1080;
    public static final int HEIGHT = 1350;
    private static final int MARGIN = 72;
    private static final int INNER = WIDTH - 2 * MARGIN;
    private static final int BAND = 170;
    private static final int FOOT = 250;

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
        fill(Tone.of(issue.content().severity()), 0, BAND);
        head(issue);
        var words = issue.content().words();
        y = BAND + 78;
        paragraph(words.title(), Type.SEMIBOLD.font(64), Tone.INK, 1.22);
        y += 18;
        float size = size(issue);
        part("Dấu hiệu", words.signs(), size);
        part("Phải làm", words.advice(), size);
        foot(issue);
        watermark(issue.mark().words());
    }

    private void head(Issue issue) {
        pen.setColor(Color.WHITE);
        pen.setFont(Type.SEMIBOLD.font(52));
        pen.drawString(
                issue.act().head() + " · " + issue.content().severity().label().toUpperCase(Locale.of("vi")),
                MARGIN,
                82);
        pen.setFont(Type.REGULAR.font(34));
        pen.drawString("UBND " + issue.signature().unit(), MARGIN, 134);
    }

    /** The largest type with which everything stands above the foot. */
    private float size(Issue issue) {
        for (float size = 42; size > 26; size -= 2) {
            if (y + height(issue, size) <= HEIGHT - FOOT) {
                return size;
            }
        }
        return 26;
    }

    private double height(Issue issue, float size) {
        var words = issue.content().words();
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

    private void foot(Issue issue) {
        int top = HEIGHT - FOOT + 20;
        pen.setColor(new Color(0xd8, 0xcf, 0xc4));
        pen.fillRect(MARGIN, top, INNER, 2);
        if (issue.mark().isSigned()) {
            qr(issue.link(), WIDTH - MARGIN - 196, top + 18, 196);
        }
        int width = INNER - 230;
        y = top + 54;
        paragraph(issue.call(), Type.SEMIBOLD.font(29), width);
        y += 4;
        if (!issue.mark().words().isEmpty()) {
            paragraph(issue.mark().line(), Type.SEMIBOLD.font(25), width);
        }
        if (issue.mark().isSigned()) {
            signed(issue, width);
        }
    }

    private void signed(Issue issue, int width) {
        paragraph(
                issue.signature().office() + " duyệt. Mã tin "
                        + issue.signature().code(),
                Type.REGULAR.font(25),
                width);
        if (!issue.label().words().isEmpty()) {
            paragraph(issue.label().words(), Type.REGULAR.font(23), width);
        }
    }

    /** Across the picture, so that it cannot be cut off. */
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

    private void paragraph(String words, Font font, int width) {
        pen.setColor(Tone.QUIET);
        pen.setFont(font);
        for (String line : lines(words, font, width)) {
            pen.drawString(line, MARGIN, y);
            y += (int) (font.getSize() * 1.32);
        }
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
        return Layout.lines(words, width, metrics::stringWidth);
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
