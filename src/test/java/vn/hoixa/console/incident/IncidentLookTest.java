package vn.hoixa.console.incident;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.Playwright;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hoixa.Chromium;
import vn.hoixa.OnScreen;
import vn.hoixa.RunningHoiXa;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Accounts.Result.WithPassword;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;

/** The register in a browser, on a desk and on a phone: nothing hinders anybody, nothing scrolls sideways. */
@RunningHoiXa
@Timeout(180)
class IncidentLookTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Test
    void anIncidentIsEnteredInABrowserAndItsPagesHinderNobody() {
        setDefaultAssertionTimeout(30_000); // milliseconds; a busy machine is slow, not wrong
        try (var playwright = Playwright.create();
                var browser = Chromium.launch(playwright)) {
            var page = browser.newPage();
            OnScreen.signIn(page, port, account());
            page.navigate(address("/console/su-co"));
            OnScreen.hindersNobodyOnDeskAndPhone(page);
            page.locator("[name=kind]").selectOption("data_leak");
            page.locator("[name=what]").fill("Câu trả lời có địa chỉ của người khác.");
            page.locator("[name=affected]").fill("1 người");
            page.locator("main form .button.main").click();

            assertThat(page.locator("h1")).containsText("Lộ dữ liệu cá nhân");
            assertThat(page.locator(".reminders")).containsText("để báo cơ quan có thẩm quyền");
            assertThat(page.locator("main .tag").first()).containsText("còn 71 giờ");
            OnScreen.hindersNobodyOnDeskAndPhone(page);
        }
    }

    private WithPassword account() {
        String login = "nhin" + UUID.randomUUID().toString().substring(0, 8);
        var person = new Officer.Person("Người " + login, "Công chức");
        return (WithPassword) accounts.open(
                new Accounts.Opening(login, person, Set.of(Role.LEADER), Optional.empty()), new Actor.CommandLine());
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
