package vn.hoixa.channel.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hoixa.BrowserPages;
import vn.hoixa.RunningHoiXa;
import vn.hoixa.WithKnowledge;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.office.WorkingCalendar;

/** What a procedure is on paper, printed by a real browser. */
@RunningHoiXa
@WithKnowledge(WithKnowledge.WHOLE)
@Timeout(180)
class PrintedSheetTest {
    private static final Pattern A_PAGE = Pattern.compile("/Type /Page[^s]");

    @RegisterExtension
    private final BrowserPages browser = new BrowserPages("error", "warning");

    @Autowired
    private Knowledge published;

    @Test
    void theFullestSheetsOfEachPrintSizeAreOnePage() {
        var page = desk("/");
        var longer = new ArrayList<String>();

        for (var procedure : fullest()) {
            page.navigate(browser.url("/thu-tuc/" + procedure.code()));
            byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            if (A_PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                            .results()
                            .count()
                    != 1) {
                longer.add(procedure.code() + " " + procedure.shortName());
            }
        }

        assertThat(longer).isEmpty();
    }

    @Test
    void theCodeOnThePaperLeadsBackToThePage() throws Exception {
        var page = desk("/thu-tuc/1.001193");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        byte[] drawn = page.locator(".qr").screenshot();

        assertThat(read(ImageIO.read(new ByteArrayInputStream(drawn)))).endsWith("/thu-tuc/1.001193");
        assertThat(page.locator(".boxes li").first()).isVisible();
        assertThat(page.locator("main")).isHidden();
    }

    /** Of each print size the procedures with most to print: the others are shorter. */
    private List<Procedure> fullest() {
        var bySize = published.snapshot().procedures().stream()
                .filter(procedure -> procedure.repeal().isEmpty())
                .collect(Collectors.groupingBy(procedure -> sheet(procedure).size()));
        return bySize.values().stream()
                .flatMap(some -> some.stream()
                        .sorted(Comparator.comparingInt(procedure -> -letters(sheet(procedure))))
                        .limit(12))
                .toList();
    }

    private static Checklist sheet(Procedure procedure) {
        return Checklist.of(procedure, LocalDate.now(WorkingCalendar.ZONE));
    }

    private static int letters(Checklist sheet) {
        return sheet.toString().length();
    }

    private static String read(BufferedImage image) throws Exception {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }

    private Page desk(String path) {
        return browser.open(path, new Browser.NewContextOptions().setViewportSize(1280, 900));
    }
}
