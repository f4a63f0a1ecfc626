package vn.hoixa.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoixa.bulletin.Content;
import vn.hoixa.bulletin.Template;
import vn.hoixa.bulletin.Templates;
import vn.hoixa.bulletin.Words;
import vn.hoixa.outlet.Issue.Act;
import vn.hoixa.outlet.Issue.Label;
import vn.hoixa.outlet.Issue.Signature;
import vn.hoixa.procedure.BaseFiles;

/** Paper and pictures as they are seen: what stands where, and what is claimed. */
class SheetsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final String LINK = "https://hoixa.example.gov.vn/canh-bao/12";

    static Stream<Template> templates() {
        return Templates.of(BaseFiles.in(Path.of("knowledge-base"))).all().stream();
    }

    @ParameterizedTest
    @EnumSource(
            value = Mark.class,
            names = {"DRAFT", "TRAINING"})
    void whatIsNotApprovedClaimsNothing(Mark mark) throws Exception {
        var issue = issue(aContent(), mark);

        assertThat(text(Poster.pdf(issue))).contains(mark.words()).doesNotContain("duyệt lúc", "Mã tin", "quét mã");
        assertThat(code(seen("poster-" + mark, render(Poster.pdf(issue))))).isEmpty();
        assertThat(code(seen("card-" + mark, picture(issue)))).isEmpty();
        assertThat(String.join(" ", Loudspeaker.of(issue).lines()))
                .startsWith(mark.words())
                .doesNotContain("đã duyệt tin này");
        assertThat(PortalPost.html(issue)).contains(mark.words()).doesNotContain("duyệt lúc", "Mã tin", LINK);
    }

    @Test
    void whatTakesBackIsLookedAt() throws Exception {
        var earlier = new Issue.Earlier(7, "Gọi hình giả người thân để vay tiền gấp", Instant.EPOCH, DAY);
        var words = new Words(earlier.title(), "Việc đó đã xong.", List.of(), List.of(), "");
        var of = issue(aContent().with(words), Mark.NONE);
        var issue =
                new Issue(12, new Act.TakesBack(earlier), of.content(), of.signature(), LINK, Label.WITH_AI, Mark.NONE);

        assertThat(code(seen("poster-thu-hoi", render(Poster.pdf(issue))))).isEqualTo(LINK);
        assertThat(code(seen("card-thu-hoi", picture(issue)))).isEqualTo(LINK);
    }

    @Test
    void whatIsInForceLeadsToItsPage() throws Exception {
        var issue = issue(aContent(), Mark.NONE);

        assertThat(text(Poster.pdf(issue))).contains("duyệt lúc", "Mã tin 4829-1375-2046");
        assertThat(code(seen("poster", render(Poster.pdf(issue))))).isEqualTo(LINK);
        assertThat(code(seen("card", picture(issue)))).isEqualTo(LINK);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyLineOfThePosterStandsOnThePaperAndTheLabelWithThem(Template template) throws IOException {
        var issue = issue(template.on(DAY), Mark.NONE);

        assertThat(Poster.fits(issue)).isTrue();
        assertThat(lowest(Poster.pdf(issue), "máy (AI)")).isGreaterThanOrEqualTo(18);
    }

    @Test
    void whatDoesNotFitTheSheetIsKnownBeforeAndStillPrinted() throws IOException {
        String line = "Một dòng rất dài đọc mãi không hết ".repeat(6).substring(0, 200);
        var lines = Collections.nCopies(6, line);
        var words = new Words("Tiêu đề", "Chuyện. ".repeat(60), lines, lines, line);
        var issue = issue(aContent().with(words), Mark.NONE);

        assertThat(Poster.fits(issue)).isFalse();
        assertThat(lowest(Poster.pdf(issue), "máy (AI)")).isGreaterThanOrEqualTo(18);
        seen("card-full", picture(issue));
        var few = new Words("Tiêu đề", "Chuyện.", lines.subList(0, 3), lines.subList(0, 3), line);
        assertThat(Poster.fits(issue(aContent().with(few), Mark.NONE))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"⚠ Cẩn thận", "🚨 Khẩn ✅", "Bấm → mất tiền", "Lừa\u200B đảo", "Te\u0302n gia\u0309", "漢字", "✅"})
    void whatTheTypeLacksBreaksNoOutlet(String pasted) throws IOException {
        var words = new Words(pasted, pasted, List.of(pasted), List.of(pasted), pasted);
        var issue = issue(aContent().with(words), Mark.NONE);

        assertThat(Poster.pdf(issue)).isNotEmpty();
        assertThat(Card.png(issue)).isNotEmpty();
        assertThat(Sms.plain(issue).length()).isPositive();
        assertThat(Loudspeaker.of(issue).lines()).isNotEmpty();
    }

    @Test
    void whatCannotBePrintedIsSaidByFieldAndCharacter() {
        var words = new Words("Cẩn thận", "Bấm → mất tiền", List.of("Lừa\u200B đảo"), List.of("Te\u0302n"), "🚨 113");

        assertThat(Glyphs.problems(aContent().with(words)))
                .containsExactly(
                        "Phần “Chuyện gì xảy ra” có ký tự “→” (U+2192) không in được: bỏ đi hoặc viết bằng chữ.",
                        "Phần “Gọi ai” có ký tự “🚨” (U+1F6A8) không in được: bỏ đi hoặc viết bằng chữ.");
        assertThat(words.signs()).containsExactly("Lừa đảo");
        assertThat(words.advice()).containsExactly("Tên");
        assertThat(templates().map(each -> Glyphs.problems(each.on(DAY)))).allMatch(List::isEmpty);
    }

    /** How far above the edge the lowest letter stands, in points, where these words are among the lowest. */
    private static double lowest(byte[] pdf, String among) throws IOException {
        var lines = new TreeMap<Double, String>();
        var stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                for (var each : positions) {
                    double bottom = PDRectangle.A4.getHeight() - each.getYDirAdj() - 0.25 * each.getFontSizeInPt();
                    lines.merge(bottom, each.getUnicode(), String::concat);
                }
            }
        };
        try (var document = Loader.loadPDF(pdf)) {
            stripper.getText(document);
        }
        assertThat(lines.firstEntry().getValue()).contains(among);
        return lines.firstKey();
    }

    private static Content aContent() {
        return templates().findFirst().orElseThrow().on(DAY);
    }

    private static Issue issue(Content content, Mark mark) {
        var signature = new Signature(
                "xã Mẫu Đức",
                "Phó trưởng Công an xã",
                Instant.parse("2026-11-28T01:05:00Z"),
                "4829-1375-2046",
                new Contact(Contact.Desk.POLICE, "xã Mẫu Đức", Optional.of("0225 000 0113")));
        return new Issue(12, new Act.Warns(), content, signature, LINK, Label.WITH_AI, mark);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static BufferedImage render(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, 110);
        }
    }

    private static BufferedImage picture(Issue issue) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Card.png(issue)));
    }

    /** Kept to be looked at. */
    private static BufferedImage seen(String name, BufferedImage image) throws IOException {
        var file = new File("target/sheets/" + name + ".png");
        file.getParentFile().mkdirs();
        ImageIO.write(image, "png", file);
        return image;
    }

    /** What a phone reads in the lower right corner; empty when there is no code. */
    private static String code(BufferedImage sheet) throws Exception {
        int width = sheet.getWidth() / 3;
        int height = sheet.getHeight() / 4;
        var corner = sheet.getSubimage(sheet.getWidth() - width, sheet.getHeight() - height, width, height);
        int[] pixels = corner.getRGB(0, 0, width, height, new int[width * height], 0, width);
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
                    .getText();
        } catch (NotFoundException _) {
            return "";
        }
    }
}
