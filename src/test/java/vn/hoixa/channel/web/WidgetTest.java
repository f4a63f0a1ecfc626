package vn.hoixa.channel.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.hoixa.Chromium;
import vn.hoixa.RunningHoiXa;

/** The chat on pages of others, in a real browser: the pages are served from origins of their own. */
@RunningHoiXa
@Timeout(120)
class WidgetTest {
    private static final HttpServer ALLOWED = aSite();
    private static final HttpServer STRANGER = aSite();
    private static final Path PICTURES = Path.of("target/widget");

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    int port;

    private BrowserContext device;

    @DynamicPropertySource
    static void origins(DynamicPropertyRegistry settings) {
        settings.add("hoixa.web.widget-origins", () -> origin(ALLOWED));
    }

    @BeforeAll
    static void startBrowser() {
        playwright = Playwright.create();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void stop() {
        playwright.close();
        ALLOWED.stop(0);
        STRANGER.stop(0);
    }

    @AfterEach
    void close() {
        device.close();
    }

    @Test
    void theChatOpensOnAnAllowedPageAndIsPutAwayWithEscape() {
        Page page = visit(ALLOWED, 1280, 800);
        var button = button(page);
        assertThat(button).hasAttribute("aria-expanded", "false");
        button.click();

        assertThat(chat(page).locator("#words")).isFocused();
        assertThat(chat(page).locator(".masthead")).hasCount(0);
        chat(page).locator("#words").fill("lam khai sinh can gi");
        page.keyboard().press("Enter");
        assertThat(chat(page).locator(".answer").first()).isVisible();
        picture(page, "desktop");

        page.keyboard().press("Escape");
        assertThat(dialog(page)).isHidden();
        assertThat(button).isFocused();
        button.click();
        assertThat(chat(page).locator(".answer").first()).isVisible();
        dialog(page).getByRole(AriaRole.BUTTON).first().click();
        assertThat(dialog(page)).isHidden();
    }

    @Test
    void onAPhoneItTakesTheWholeScreen() {
        Page page = visit(ALLOWED, 390, 844);
        picture(page, "phone-closed");
        button(page).click();
        assertThat(chat(page).locator("#words")).isFocused();
        var box = dialog(page).boundingBox();
        assertThat(List.of(box.x, box.y, box.width, box.height)).containsExactly(0.0, 0.0, 390.0, 844.0);
        picture(page, "phone");
    }

    @Test
    void anotherPageGetsNoFrameButAWayToTheChat() {
        Page page = visit(STRANGER, 1280, 800);
        button(page).click();
        var link = dialog(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Mở trang hỏi đáp"));
        assertThat(link).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
        assertThat(link).hasAttribute("href", home() + "/");
        assertThat(page.locator("iframe")).isHidden();
        picture(page, "refused");
    }

    @Test
    void onlyTheFrameMayBeFramedAndNoOtherOriginMayCallTheApi() throws Exception {
        device = browser.newContext();
        assertThat(policy("/nhung")).endsWith("frame-ancestors " + origin(ALLOWED));
        assertThat(get("/nhung").headers().firstValue("X-Frame-Options")).isEmpty();
        assertThat(policy("/")).endsWith("frame-ancestors 'none'");
        assertThat(get("/widget.js").headers().firstValue("Access-Control-Allow-Origin"))
                .contains("*");
        assertThat(get("/api/v1/procedures?q=khai%20sinh").headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https://xa.vn/trang",
                "http://xa.vn",
                "xa.vn",
                "https://a@xa.vn",
                "https://xa.vn; script-src *"
            })
    void anythingButAnOriginIsRefusedAtTheStart(String origin) {
        device = browser.newContext();
        assertThatThrownBy(() -> new WidgetOrigins(List.of(origin))).isInstanceOf(IllegalArgumentException.class);
    }

    private Page visit(HttpServer site, int width, int height) {
        device = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height));
        Page page = device.newPage();
        page.navigate(origin(site) + "/?" + port);
        return page;
    }

    private static Locator button(Page page) {
        return page.locator("hoixa-widget .open");
    }

    private static Locator dialog(Page page) {
        return page.locator("hoixa-widget [role=dialog]");
    }

    private static FrameLocator chat(Page page) {
        return page.frameLocator("hoixa-widget iframe");
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    private String policy(String path) throws Exception {
        return get(path).headers().firstValue("Content-Security-Policy").orElseThrow();
    }

    private HttpResponse<Void> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(home() + path))
                .header("Origin", origin(ALLOWED))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding());
        }
    }

    private String home() {
        return "http://127.0.0.1:" + port;
    }

    private static String origin(HttpServer site) {
        return "http://127.0.0.1:" + site.getAddress().getPort();
    }

    /** A page of others that carries the widget of the application whose port the query names. */
    private static HttpServer aSite() {
        try {
            var site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            site.createContext("/", exchange -> {
                var page = """
                    <!doctype html><html lang="vi"><meta name="viewport" content="width=device-width">
                    <title>Trang của xã</title><h1>Trang thông tin của xã</h1><p>Tin tức trong xã.</p>
                    <script src="http://127.0.0.1:%s/widget.js" data-label="Hỏi thủ tục" defer></script>
                    """.formatted(String.valueOf(exchange.getRequestURI().getQuery()))
                        .getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "text/html; charset=UTF-8");
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
                exchange.close();
            });
            site.start();
            return site;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
