package vn.hoixa.channel.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hoixa.Chromium;
import vn.hoixa.Hindrances;
import vn.hoixa.HoiXaTest;
import vn.hoixa.WithKnowledge;
import vn.hoixa.conversation.Conversations;
import vn.hoixa.conversation.Inbound;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.turn.Received;

/**
 * Every public page under axe (WCAG 2.2 A and AA, and its best practices) on a phone; in the dark and on a desk one page of each
 * kind, since their colours and widths come from the same sheets.
 */
@HoiXaTest
@WithKnowledge
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class AccessibilityTest {
    private static final Set<String> KINDS =
            Set.of("the chat", "something found", "a procedure", "a ticket", "the introduction");

    private Playwright playwright;
    private Browser browser;
    private final Map<String, String> pages = new LinkedHashMap<>();

    @LocalServerPort
    private int port;

    @BeforeAll
    void look(@Autowired Conversations conversations) {
        var answered = asks(conversations, "làm khai sinh cần giấy gì");
        var waiting = asks(conversations, "xin hỏi ruộng nhà tôi bị ốc bươu vàng phá thì báo ai");
        pages.put("the chat", "/");
        pages.put("the catalogue", "/tra-cuu");
        pages.put("something found", "/tra-cuu?q=sinh+con");
        pages.put("nothing found", "/tra-cuu?q=mua+iphone+moi");
        pages.put("a number of one's own", "/tra-cuu?q=doi+can+cuoc+001099012345");
        pages.put("a field", "/tra-cuu/linh-vuc/ho-tich");
        pages.put("a life event", "/tra-cuu/viec/sinh-con");
        pages.put("a procedure", "/thu-tuc/1.001193");
        pages.put("a procedure of others", "/thu-tuc/1.001939");
        pages.put("a repealed procedure", "/thu-tuc/2.001009");
        pages.put("an unknown procedure", "/thu-tuc/9.999999");
        pages.put("the ticket form", "/phieu");
        pages.put("the ticket form with an error", "/phieu?ma=12");
        pages.put("a ticket", "/phieu/" + waiting.ticket().orElseThrow());
        pages.put("the code form", "/xac-minh");
        pages.put("the code form with an error", "/xac-minh?ma=12");
        pages.put("a text that was sent", "/xac-minh/" + answered.text().verification());
        pages.put("a text that is private", "/xac-minh/" + waiting.text().verification());
        pages.put("a text nobody sent", "/xac-minh/999999999999");
        pages.put("the introduction", "/gioi-thieu");
        pages.put("no page", "/khong-co");
        playwright = Playwright.create();
        browser = Chromium.launch(playwright);
    }

    private static Received asks(Conversations conversations, String words) {
        return conversations.receive(Inbound.typed(ChannelUser.web(UUID.randomUUID()), Optional.empty(), words));
    }

    @AfterAll
    void stop() {
        playwright.close();
    }

    @Test
    void nothingHindersAnybodyOnAPhone() {
        assertThat(hindrances(390, ColorScheme.LIGHT, pages)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"390, DARK", "1280, LIGHT"})
    void norInTheDarkNorOnADesk(int width, ColorScheme scheme) {
        var some = new LinkedHashMap<>(pages);
        some.keySet().retainAll(KINDS);

        assertThat(some).hasSameSizeAs(KINDS);
        assertThat(hindrances(width, scheme, some)).isEmpty();
    }

    private List<String> hindrances(int width, ColorScheme scheme, Map<String, String> looked) {
        var hindrances = new ArrayList<String>();
        try (var context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 844)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("vi-VN"))) {
            var page = context.newPage();
            looked.forEach((name, path) -> {
                page.navigate(url(path));
                page.locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
                Hindrances.on(page).forEach(each -> hindrances.add(name + ": " + each));
            });
        }
        return hindrances;
    }

    @Test
    void anAnswerInTheChatHindersNobodyEither() {
        try (var context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(390, 844).setReducedMotion(ReducedMotion.REDUCE))) {
            var page = context.newPage();
            page.navigate(url("/"));
            page.fill("#words", "Đăng ký tạm trú mất bao lâu?");
            page.keyboard().press("Enter");
            page.locator(".answer .rate .no").click();

            assertThat(Hindrances.on(page)).isEmpty();
        }
    }

    @Test
    void everyPageBeginsWithAWayPastTheHeaderAndHasOneHeading() {
        try (var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(390, 844))) {
            var page = context.newPage();
            pages.forEach((name, path) -> {
                page.navigate(url(path));
                page.keyboard().press("Tab");
                assertThat(page.evaluate("document.activeElement.className"))
                        .as(name)
                        .isEqualTo("skip");
                assertThat(page.locator("h1:visible").count()).as(name).isEqualTo(1);
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as(name + " scrolls sideways")
                        .isEqualTo(true);
            });
        }
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
