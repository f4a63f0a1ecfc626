package vn.hoixa;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Pages of a running application in a browser that all test classes of a process share. Those a test has opened are closed after
 * it, and none may have complained in its console.
 */
public final class BrowserPages implements BeforeEachCallback, AfterEachCallback {
    private final Set<String> complaining;
    private final List<BrowserContext> open = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private Browser browser;
    private String origin;

    /** @param complaining the types of console messages that are complaints */
    public BrowserPages(String... complaining) {
        this.complaining = Set.of(complaining);
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        browser = test.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(BrowserPages.class))
                .computeIfAbsent(Launched.class, _ -> new Launched(), Launched.class)
                .browser;
        var environment = SpringExtension.getApplicationContext(test).getEnvironment();
        origin = "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
        setDefaultAssertionTimeout(20_000); // milliseconds; a busy machine is slow, not wrong
    }

    @Override
    public void afterEach(ExtensionContext test) {
        open.forEach(BrowserContext::close);
        assertThat(complaints).isEmpty();
    }

    public Page phone(String path) {
        return open(path, new Browser.NewContextOptions().setViewportSize(390, 844));
    }

    public Page open(String path, Browser.NewContextOptions options) {
        var context = browser.newContext(options.setLocale("vi-VN").setTimezoneId("Asia/Ho_Chi_Minh"));
        open.add(context);
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (complaining.contains(message.type())) {
                complaints.add(path + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(path + ": " + error));
        page.navigate(url(path));
        return page;
    }

    public String url(String path) {
        return origin + path;
    }

    /** Takes back the complaints with these words, which the test has brought about. */
    public void excuse(String words) {
        complaints.removeIf(complaint -> complaint.contains(words));
    }

    /** Ends with the process of tests. */
    private static final class Launched implements AutoCloseable {
        private final Playwright playwright = Playwright.create();
        private final Browser browser = Chromium.launch(playwright);

        @Override
        public void close() {
            playwright.close();
        }
    }
}
