package vn.hoixa.channel.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.hoixa.BrowserPages;
import vn.hoixa.RunningHoiXa;
import vn.hoixa.WithKnowledge;

/** What citizens find, in a real browser over the published knowledge base: on a phone, without JavaScript, without a line. */
@RunningHoiXa
@WithKnowledge(WithKnowledge.WHOLE)
@Timeout(180)
class CataloguePagesTest {
    @RegisterExtension
    private final BrowserPages browser = new BrowserPages("error", "warning");

    @Test
    void theListFollowsWhatIsTypedWordByWord() {
        var page = browser.phone("/tra-cuu");

        page.locator("#q").pressSequentially("khai si");

        assertThat(page.locator("#found .way").first()).hasText("Đăng ký khai sinh");
        assertThat(page.locator("#browse")).isHidden();
        assertThat(page.locator("#heard")).containsText("kết quả");
        assertThat(page).hasURL(Pattern.compile(".*q=khai%20si"));
        page.locator("#q").fill("");
        assertThat(page.locator("#browse")).isVisible();
        assertThat(page.locator("#found .way")).hasCount(0);
    }

    @Test
    void withoutJavaScriptTheButtonDoesTheSame() {
        var page = withoutJavaScript("/tra-cuu");

        page.locator("#q").fill("tam tru");
        page.getByRole(AriaRole.BUTTON, named("Tìm")).click();
        page.locator("#found .way").first().click();

        assertThat(page.locator("h1").first()).hasText("Đăng ký tạm trú");
        assertThat(page.locator("#documents")).isVisible();
        assertThat(page.locator("[data-print]")).isHidden();
    }

    @Test
    void whatIsNotFoundIsAskedAndTheWordsComeAlong() {
        var page = browser.phone("/tra-cuu?q=mua+iphone+moi");

        assertThat(page.locator("#found-title")).hasText("0 kết quả cho “mua iphone moi”");
        page.getByText("Hỏi trợ lý, cán bộ trả lời").click();

        assertThat(page.locator("#words")).hasValue("mua iphone moi");
        assertThat(page.locator("#words")).isFocused();
        assertThat(page.locator(".entry")).hasCount(0);
    }

    @Test
    void aMatterOfOthersSaysWhoseItIs() {
        var page = browser.phone("/tra-cuu?q=mua+v%C3%A9+t%C3%A0u");

        assertThat(page.locator("[data-kind=elsewhere]").first()).containsText("Nơi khác giải quyết");
    }

    @Test
    void aCommonQuestionIsReadInTheListItself() {
        var page = browser.phone("/tra-cuu?q=n%E1%BB%99p+ph%C3%AD");

        page.locator("[data-kind=answer] summary").first().click();

        assertThat(page.locator("[data-kind=answer] .body").first()).isVisible();
    }

    @Test
    void aNumberOfOnesOwnIsNeitherSearchedNorShownAgain() {
        var page = browser.phone("/tra-cuu?q=doi+can+cuoc+001099012345");

        assertThat(page.locator("#found .caution")).containsText("không lưu lại");
        assertThat(page.locator("#found-title")).not().containsText("001099012345");
        assertThat(page.locator("#found .way").first()).containsText("căn cước");
    }

    @Test
    void aLostConnectionIsSaidAndTheListStays() {
        var page = browser.phone("/tra-cuu?q=khai+sinh");
        page.context().setOffline(true);

        page.locator("#q").pressSequentially(" muon");

        assertThat(page.locator("#heard")).containsText("mất mạng");
        assertThat(page.locator("#found .way").first()).isVisible();
        browser.excuse("ERR_INTERNET_DISCONNECTED");
    }

    @Test
    void aLifeEventIsAListOfThingsToDoInTheirOrder() {
        var page = browser.phone("/tra-cuu");

        page.getByRole(AriaRole.LINK, named("Sinh con")).click();

        assertThat(page.locator(".steps > li").first()).containsText("Đăng ký khai sinh");
        assertThat(page.locator(".steps > li").nth(1)).containsText("Đăng ký thường trú");
        page.locator(".steps a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/thu-tuc/1\\.001193"));
    }

    @Test
    void aFieldListsItsProceduresByTheVietnameseAlphabet() {
        var page = browser.phone("/tra-cuu/linh-vuc/ho-tich");

        var names = page.locator(".way").allTextContents();

        assertThat(names.indexOf("Bản sao trích lục hộ tịch, bản sao giấy khai sinh"))
                .isLessThan(names.indexOf("Đăng ký khai sinh"));
        assertThat(names.indexOf("Đăng ký khai sinh")).isLessThan(names.indexOf("Khai sinh lưu động"));
    }

    private Page withoutJavaScript(String path) {
        return browser.open(
                path, new Browser.NewContextOptions().setViewportSize(390, 844).setJavaScriptEnabled(false));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
