package vn.hoixa.console.accounts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.TestPropertySource;
import vn.hoixa.Chromium;
import vn.hoixa.OnScreen;
import vn.hoixa.RunningHoiXa;
import vn.hoixa.access.SecondFactors;
import vn.hoixa.access.TestAccess;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Accounts.Result.WithPassword;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;

/**
 * An officer's first day in a real browser: an administrator invites, the officer chooses a password, brings a telephone,
 * signs in on a second machine and puts that one out again. Every page on the way is looked at by axe.
 */
@RunningHoiXa
@AutoConfigureMockMvc
@TestPropertySource(properties = "hoixa.access.second-factor=required")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class FirstDayTest {
    private static final String OWN = "trâu vàng gặm trăng";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    SecondFactors factors;

    @Autowired
    Clock clock;

    private Playwright playwright;
    private Browser browser;

    @BeforeAll
    void open() {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000); // milliseconds; a busy machine is slow, not wrong
        playwright = Playwright.create();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    void close() {
        playwright.close();
    }

    @Test
    void fromTheInvitationToASessionPutOut() {
        var admin = signedInAdministrator(page(1280, ColorScheme.LIGHT));
        var link = invites(admin);

        var desk = page(1280, ColorScheme.DARK);
        desk.navigate(link.replaceFirst("https?://[^/]+", url("")));
        OnScreen.hindersNobody(desk);
        choosesAPassword(desk, "matkhau123456");
        assertThat(desk.locator(".notice")).containsText("thường gặp");
        choosesAPassword(desk, OWN);
        var secret = bringsATelephone(desk);

        var phone = page(390, ColorScheme.LIGHT);
        signsIn(phone, "mau.hotich", OWN);
        OnScreen.hindersNobody(phone);
        phone.fill("[name=code]", TestAccess.codeOf(secret, clock.instant().plus(Duration.ofSeconds(30))));
        phone.click(".gate .button.main");
        phone.navigate(url("/console/toi"));
        assertThat(phone.locator(".doors li")).hasCount(2);
        OnScreen.hindersNobody(phone);

        desk.navigate(url("/console/toi"));
        desk.locator(".doors li", new Page.LocatorOptions().setHasNotText("phiên này"))
                .locator("button")
                .click();
        assertThat(desk.locator("main .notice")).containsText("Đã cho thoát.");
        assertThat(desk.locator(".doors li")).hasCount(1);
        OnScreen.hindersNobody(desk);
        phone.reload();
        assertThat(phone.locator("h1")).hasText("Bàn trả lời của cán bộ");
        assertThat(phone.locator(".notice")).containsText("Phiên làm việc đã hết.");

        phone.navigate(link.replaceFirst("https?://[^/]+", url("")));
        assertThat(phone.locator("h1")).hasText("Liên kết này không còn dùng được");
        losesTheTelephoneAndLeaves(admin);
    }

    private void losesTheTelephoneAndLeaves(Page admin) {
        admin.navigate(url("/console/tai-khoan"));
        admin.locator("main a", new Page.LocatorOptions().setHasText("Nguyễn Thị Mẫu"))
                .first()
                .click();
        secondStep(admin, "Gỡ điện thoại…", "Gỡ điện thoại của Nguyễn Thị Mẫu", "Mất máy, đã gặp");
        assertThat(admin.locator("main .notice")).containsText("Đã gỡ điện thoại.");
        assertThat(admin.locator("summary", new Page.LocatorOptions().setHasText("Gỡ điện thoại")))
                .hasCount(0);
        secondStep(admin, "Đóng tài khoản…", "Đóng tài khoản của Nguyễn Thị Mẫu", "Chuyển công tác");
        assertThat(admin.locator("main .notice")).containsText("Đã đóng.");
        assertThat(admin.locator("main")).containsText("Đóng tài khoản (lý do: Chuyển công tác)");
        assertThat(admin.locator("main")).containsText("(lý do: Mất máy, đã gặp)");
        OnScreen.hindersNobody(admin);
    }

    /** Pressing once only opens what has to be said; without a reason the browser does not send it. */
    private static void secondStep(Page page, String first, String second, String why) {
        var done = page.locator(".second-step button", new Page.LocatorOptions().setHasText(second));
        assertThat(done).isHidden();
        page.locator("summary", new Page.LocatorOptions().setHasText(first)).click();
        OnScreen.hindersNobody(page);
        done.click();
        assertThat(done).isVisible();
        done.locator("xpath=..").locator("[name=why]").fill(why);
        done.click();
    }

    private Page signedInAdministrator(Page page) {
        var opened = (WithPassword) accounts.open(
                new Accounts.Opening(
                        "quantri.thu",
                        new Officer.Person("Đỗ Văn Thử", "Quản trị hệ thống"),
                        Set.of(Role.ADMIN),
                        Optional.empty()),
                new Actor.CommandLine());
        var telephone = factors.candidate();
        var paper = factors.enrol(opened.officer(), telephone, TestAccess.codeOf(telephone.secret(), clock.instant()))
                .orElseThrow();
        signsIn(page, "quantri.thu", opened.password());
        page.fill("[name=code]", paper.getFirst());
        page.click(".gate .button.main");
        assertThat(page.locator(".who")).containsText("Đỗ Văn Thử");
        return page;
    }

    private String invites(Page admin) {
        admin.navigate(url("/console/tai-khoan/moi"));
        OnScreen.hindersNobody(admin);
        admin.fill("[name=login]", "mau.hotich");
        admin.fill("[name=name]", "Nguyễn Thị Mẫu");
        admin.fill("[name=title]", "Công chức Tư pháp - Hộ tịch");
        admin.check("[value=REVIEWER]");
        admin.click("main .button.main");
        OnScreen.hindersNobody(admin);
        var link = admin.inputValue("#link");
        admin.click("main .button.main");
        assertThat(admin.locator("h1")).hasText("Nguyễn Thị Mẫu");
        OnScreen.hindersNobody(admin);
        admin.navigate(url("/console/tai-khoan"));
        OnScreen.hindersNobody(admin);
        return link;
    }

    private static void choosesAPassword(Page page, String password) {
        page.fill("[name=fresh]", password);
        page.fill("[name=again]", password);
        page.click(".gate .button.main");
    }

    private String bringsATelephone(Page page) {
        assertThat(page.locator("h1")).hasText("Bật mã 6 số");
        page.locator("summary").click();
        OnScreen.hindersNobody(page);
        var secret = page.locator(".secret").textContent().replace(" ", "");
        page.fill("[name=code]", TestAccess.codeOf(secret, clock.instant()));
        page.click(".gate .button.main");
        assertThat(page.locator(".codes li")).hasCount(8);
        OnScreen.hindersNobody(page);
        page.click("main .button.main");
        assertThat(page.locator(".who")).containsText("Nguyễn Thị Mẫu");
        return secret;
    }

    private void signsIn(Page page, String login, String password) {
        page.navigate(url("/console/sign-in"));
        page.fill("[name=username]", login);
        page.fill("[name=password]", password);
        page.click(".gate .button.main");
        assertThat(page.locator("h1")).hasText("Mã 6 số trên điện thoại");
    }

    private Page page(int width, ColorScheme scheme) {
        var page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 844)
                        .setColorScheme(scheme)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale("vi-VN"))
                .newPage();
        page.setDefaultTimeout(20_000);
        return page;
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
