package vn.hoixa.console.rights;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hoixa.Chromium;
import vn.hoixa.HoiXaTest;
import vn.hoixa.OnScreen;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Accounts.Result.WithPassword;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.office.WorkingCalendar;

/** A citizen on a phone and officers at their desks: seen, asked, taken in at the counter, erased, refused. */
@HoiXaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class RightsRoomTest {
    private static final int PHONE = 390;
    private static final int DESK = 1280;

    private final List<String> complaints = new ArrayList<>();
    private Playwright playwright;
    private Browser browser;
    private WithPassword leader;
    private WithPassword reviewer;

    @LocalServerPort
    private int port;

    @BeforeAll
    void anOffice(@Autowired Accounts accounts) {
        leader = account(accounts, "lanhdao", Role.LEADER);
        reviewer = account(accounts, "nguoiduyet", Role.REVIEWER);
        playwright = Playwright.create();
        setDefaultAssertionTimeout(20_000); // milliseconds; a busy machine is slow, not wrong
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    void stop() {
        playwright.close();
    }

    @Test
    void whoAsksToBeErasedOnThePageIsErasedByALeader() {
        var citizen = opened(PHONE);
        citizen.navigate(url("/"));
        says(citizen, "xã có lịch phun muỗi không");
        says(citizen, "dữ liệu");
        var held = citizen.locator(".answer").last();
        assertThat(held).containsText("đang giữ ở cuộc trò chuyện này");
        presses(held, "Xóa dữ liệu");
        assertThat(citizen.locator(".answer").last()).containsText("không lấy lại được");
        presses(citizen.locator(".answer").last(), "Đồng ý xóa");
        assertThat(citizen.locator(".answer").last()).containsText("Đã nhận yêu cầu xóa dữ liệu số");

        var desk = signedIn(leader, DESK);
        desk.navigate(url(RightsRoom.PATH));
        assertThat(row(desk, "Xóa dữ liệu")).containsText("còn 20 ngày");
        OnScreen.hindersNobody(desk);
        row(desk, "Xóa dữ liệu").locator("a").click();
        assertThat(desk.locator("main")).containsText("1 câu hỏi đã chuyển cán bộ");
        OnScreen.hindersNobody(desk);
        desk.locator("form[action$='/lam'] button").click();
        assertThat(desk.locator("h1")).containsText("yêu cầu số");
        desk.check("[name=meant]");
        desk.locator("form[action$='/lam'] button").click();
        assertThat(desk.locator("main .notice.good")).containsText("đã ghi vào sổ");
        assertThat(row(desk, "Xóa dữ liệu")).containsText("Đã làm lúc");

        says(citizen, "dữ liệu");
        assertThat(citizen.locator(".answer").last()).containsText("không giữ gì");
        assertThat(complaints).isEmpty();
    }

    @Test
    void atTheCounterATicketOpensTheDataAndALeaderDecides() {
        var citizen = opened(PHONE);
        citizen.navigate(url("/"));
        says(citizen, "xã có lịch phun muỗi tháng này không");
        var stub = citizen.locator(".answer .stub-code a").last();
        assertThat(stub).isVisible();
        String ticket = stub.innerText().strip();

        var counter = signedIn(reviewer, PHONE);
        counter.navigate(url(RightsRoom.PATH));
        counter.fill("[name=ma]", "00000000");
        counter.keyboard().press("Enter");
        assertThat(counter.locator("main .notice")).containsText("Không có mã câu hỏi này");
        assertThat(counter.locator("[name=ma]")).hasValue("00000000");
        counter.fill("[name=ma]", ticket);
        counter.keyboard().press("Enter");
        assertThat(counter.locator("main")).containsText("1 câu hỏi đã chuyển cán bộ");
        assertThat(counter.locator("main")).not().containsText("phun muỗi");
        OnScreen.hindersNobody(counter);
        counter.check("[name=kind][value=correct]");
        counter.locator("main form button").click();
        assertThat(counter.locator("main .notice")).containsText("Xin ghi chỗ cần sửa");
        assertThat(counter.locator("[name=kind][value=correct]")).isChecked();
        counter.fill("[name=words]", "nhà ở thôn Đông, gọi 0900 000 011");
        var today = LocalDate.now(WorkingCalendar.ZONE);
        receivedOn(counter, today.plusDays(1));
        assertThat(counter.locator("main .notice")).containsText("hôm nay hoặc trước đó, không quá 60 ngày");
        receivedOn(counter, today.minusDays(61));
        assertThat(counter.locator("main .notice")).containsText("hôm nay hoặc trước đó, không quá 60 ngày");
        assertThat(counter.locator("[name=on]")).hasValue(today.minusDays(61).toString());
        OnScreen.hindersNobody(counter);
        counter.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/rights-counter.png"))
                .setFullPage(true));
        receivedOn(counter, today.minusDays(6));
        assertThat(counter.locator("main")).containsText("còn 4 ngày");
        assertThat(counter.locator("main")).containsText("Nhận ngày");
        counter.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/rights-one.png")));
        assertThat(counter.locator("main")).containsText("nhà ở thôn Đông");
        assertThat(counter.locator("main")).not().containsText("000 011");
        assertThat(counter.locator("main")).containsText("Lãnh đạo hoặc người quản trị làm");

        var desk = signedIn(leader, DESK);
        desk.navigate(url(RightsRoom.PATH));
        row(desk, "Sửa dữ liệu").locator("a").click();
        desk.locator("summary", new Page.LocatorOptions().setHasText("Không làm được"))
                .click();
        desk.locator("form[action$='/khong-lam'] [name=note]").fill("Không có căn cứ để sửa.");
        desk.locator("form[action$='/khong-lam'] button").click();
        assertThat(row(desk, "Sửa dữ liệu")).containsText("Không làm lúc");
        assertThat(row(desk, "Sửa dữ liệu")).containsText("tại quầy");
        assertThat(citizen.locator("#log")).containsText("chưa làm được");
        assertThat(complaints).isEmpty();
    }

    private static WithPassword account(Accounts accounts, String login, Role role) {
        var person = new Officer.Person("Người Thử " + login, "Công chức thử");
        return (WithPassword) accounts.open(
                new Accounts.Opening(login, person, Set.of(role), Optional.empty()), new Actor.CommandLine());
    }

    private static void says(Page citizen, String words) {
        int before = citizen.locator(".answer").count();
        citizen.fill("#words", words);
        citizen.keyboard().press("Enter");
        assertThat(citizen.locator(".answer").nth(before)).isVisible();
    }

    private static void presses(Locator answer, String label) {
        int before = answer.page().locator(".answer").count();
        answer.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label))
                .click();
        assertThat(answer.page().locator(".answer").nth(before)).isVisible();
    }

    /** Typed by hand where the browser's own bounds would not let it through. */
    private static void receivedOn(Page counter, LocalDate day) {
        counter.locator("[name=on]")
                .evaluate("field => { field.removeAttribute('min'); field.removeAttribute('max'); }");
        counter.fill("[name=on]", day.toString());
        counter.locator("main form button").click();
    }

    private static Locator row(Page desk, String kind) {
        return desk.locator(".table tbody tr", new Page.LocatorOptions().setHasText(kind));
    }

    private Page signedIn(WithPassword who, int width) {
        var page = opened(width);
        OnScreen.signIn(page, port, who);
        assertThat(page.locator(".sections")).containsText("Vận hành");
        return page;
    }

    private Page opened(int width) {
        var page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 844)
                        .setLocale("vi-VN")
                        .setTimezoneId("Asia/Ho_Chi_Minh"))
                .newPage();
        page.onPageError(complaints::add);
        return page;
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
