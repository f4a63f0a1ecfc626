package vn.hoixa.console.frame;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.hoixa.Chromium;
import vn.hoixa.HoiXaTest;
import vn.hoixa.OnScreen;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Accounts.Result.WithPassword;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;

/** The office's own sign-in service in a browser: an administrator ties a name to an account, and its officer comes in by it. */
@HoiXaTest
@Timeout(240)
class ServiceSignInLookTest {
    private static final StubIssuer ISSUER = new StubIssuer();
    private static final String ADDRESS = "mau.dichvu@xamau.example";

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        properties.add("hoixa.access.oidc.issuer", ISSUER::address);
        properties.add("hoixa.access.oidc.client-id", () -> StubIssuer.CLIENT);
        properties.add("hoixa.access.oidc.client-secret", () -> "a secret of the stub");
    }

    @AfterAll
    static void stop() {
        ISSUER.stop();
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Test
    void anOfficerComesInByTheNameThatAnAdministratorWrote() {
        setDefaultAssertionTimeout(30_000); // milliseconds; a busy machine is slow, not wrong
        ISSUER.leadsBackTo(address(""));
        var admin = account("quantri.dichvu", "Đỗ Văn Thử", Role.ADMIN);
        var officer = account("mau.dichvu", "Nguyễn Thị Mẫu", Role.REVIEWER).officer();
        try (var playwright = Playwright.create();
                var browser = Chromium.launch(playwright)) {
            ties(browser.newPage(), admin, officer);
            ISSUER.says(Map.of("sub", "7", "email", "la@xamau.example", "email_verified", true));
            var desk = browser.newContext().newPage();
            comesBy(desk);
            assertThat(desk.locator(".notice")).isVisible();
            OnScreen.hindersNobodyOnDeskAndPhone(desk);

            ISSUER.says(Map.of("sub", "7", "email", ADDRESS, "email_verified", true));
            comesBy(desk);
            assertThat(desk.locator(".who")).containsText("Nguyễn Thị Mẫu");
        }
    }

    private void ties(Page page, WithPassword admin, Officer officer) {
        OnScreen.signIn(page, port, admin);
        page.navigate(address("/console/tai-khoan/" + officer.id()));
        page.locator("main a", new Page.LocatorOptions().setHasText("Gắn tên ở dịch vụ"))
                .click();
        assertThat(page.locator("h1")).hasText("Tên ở dịch vụ đăng nhập");
        OnScreen.hindersNobodyOnDeskAndPhone(page);
        page.fill("[name=name]", ADDRESS);
        page.locator("main form .button.main").click();
        assertThat(page.locator("main .notice.good")).isVisible();
    }

    private void comesBy(Page page) {
        page.navigate(address("/console/sign-in"));
        OnScreen.hindersNobodyOnDeskAndPhone(page);
        page.locator("a", new Page.LocatorOptions().setHasText("Đăng nhập bằng tài khoản của cơ quan"))
                .click();
    }

    private WithPassword account(String login, String name, Role role) {
        return (WithPassword) accounts.open(
                new Accounts.Opening(login, new Officer.Person(name, "Công chức"), Set.of(role), Optional.empty()),
                new Actor.CommandLine());
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
