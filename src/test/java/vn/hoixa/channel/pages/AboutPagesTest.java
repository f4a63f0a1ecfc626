package vn.hoixa.channel.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.hoixa.BrowserPages;
import vn.hoixa.RunningHoiXa;
import vn.hoixa.WithKnowledge;

@RunningHoiXa
@WithKnowledge(WithKnowledge.WHOLE)
@Timeout(180)
class AboutPagesTest {
    @RegisterExtension
    private final BrowserPages browser = new BrowserPages("error", "warning");

    @Test
    void theIntroductionSaysWhatIsKeptAndWhereAPersonIs() {
        var page = browser.phone("/gioi-thieu");

        assertThat(page.locator("main")).containsText("Trả lời ở đây là máy (AI), không phải cán bộ");
        assertThat(page.locator("#people")).containsText("số 1 đường Mẫu");
        assertThat(page.locator("#data")).containsText("12 tháng, rồi tự xóa");
        assertThat(page.locator("#rights details")).hasCount(2);
    }
}
