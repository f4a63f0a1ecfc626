package vn.hoixa;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main story, in a real browser on a real process: asked, referred, approved, told, made knowledge, answered at once.
 * Told once as it goes, and once with the process killed after every step.
 */
@Timeout(600)
class StoryTest {
    private static final String QUESTION = "Xã mình bao giờ có lịch phun thuốc muỗi?";
    /** What the reception desk of a demonstration begins with, before and after a restart; the police have more. */
    private static final int EXAMPLES = 5;

    private static final String OTHER_WORDS = "khi nao xa phun muoi vay a";
    private static final String ANSWER =
            "Trạm Y tế phun thuốc muỗi sáng thứ Bảy tuần đầu mỗi tháng mùa mưa. Thôn báo trước trên loa một ngày.";

    @TempDir
    Path directory;

    private ServerProcess server;
    private Playwright playwright;
    private Browser browser;
    private Page citizen;

    @BeforeEach
    @Timeout(200)
    void open() throws Exception {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        server = new ServerProcess(directory);
        server.start();
        playwright = Playwright.create();
        browser = Chromium.launch(playwright);
        citizen = phone();
    }

    @AfterEach
    void close() throws Exception {
        server.close();
        playwright.close();
    }

    @Test
    void askedReferredApprovedToldAndKnown() throws Exception {
        String ticket = asksAndIsReferred();
        var officer = officer();
        claims(officer);
        approves(officer);
        hearsTheAnswer();
        findsItUnderTheTicket(ticket);
        makesItKnowledge(officer);
        nextCitizenIsAnsweredAtOnce();
    }

    @Test
    void killedAfterEveryStepNothingIsLost() throws Exception {
        String ticket = asksAndIsReferred();
        killed();
        claims(officer());
        killed();
        var officer = officer();
        reopens(officer);
        approves(officer);
        killed();
        hearsTheAnswer();
        findsItUnderTheTicket(ticket);
        var again = officer();
        again.navigate(server.url() + "/console?lane=done");
        again.locator(".queue a").first().click();
        makesItKnowledge(again);
        killed();
        nextCitizenIsAnsweredAtOnce();
    }

    private String asksAndIsReferred() {
        citizen.navigate(server.url() + "/");
        ask(citizen, QUESTION);
        Locator ticket = citizen.locator(".answer .stub-code a").last();
        assertThat(ticket).isVisible();
        return ticket.innerText().strip();
    }

    private Page officer() throws Exception {
        Page desk = browser.newContext(new Browser.NewContextOptions().setViewportSize(1366, 768))
                .newPage();
        desk.navigate(server.url() + "/console");
        desk.fill("[name=username]", "canbo");
        desk.fill("[name=password]", server.password("canbo"));
        desk.keyboard().press("Enter");
        assertThat(desk.locator("#work")).isVisible();
        return desk;
    }

    private static void claims(Page desk) {
        assertThat(desk.locator(".queue a").filter(new Locator.FilterOptions().setHasText("câu hỏi ví dụ")))
                .hasCount(EXAMPLES);
        desk.locator(".queue a")
                .filter(new Locator.FilterOptions().setHasText("phun thuốc muỗi"))
                .click();
        assertThat(desk.locator("#editor [data-key=c]")).isVisible();
        desk.keyboard().press("c");
        assertThat(desk.locator("#text")).isVisible();
    }

    private void reopens(Page desk) {
        desk.navigate(server.url() + "/console?lane=mine");
        desk.locator(".queue a").first().click();
        assertThat(desk.locator("#text")).isVisible();
    }

    private static void approves(Page desk) {
        desk.fill("#text", ANSWER);
        desk.keyboard().press("Control+Enter");
        assertThat(desk.locator(".settled .stamp")).containsText("Đã gửi");
    }

    private void hearsTheAnswer() {
        assertThat(citizen.locator("#log"))
                .containsText("sáng thứ Bảy tuần đầu", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
    }

    private void findsItUnderTheTicket(String ticket) {
        Page other = phone();
        other.navigate(server.url() + "/phieu/" + ticket);
        assertThat(other.locator("main")).containsText("sáng thứ Bảy tuần đầu");
        assertThat(other.locator("main")).not().containsText("bao giờ có lịch");
    }

    private static void makesItKnowledge(Page desk) {
        desk.locator("[data-open=teach]").click();
        Locator sheet = desk.locator("#teach");
        sheet.locator("[name=title]").fill("Lịch phun thuốc muỗi");
        sheet.locator("[name=question]").fill("Khi nào xã phun thuốc muỗi?");
        sheet.locator("[name=names]").fill("lịch phun thuốc muỗi\nphun thuốc diệt muỗi");
        sheet.locator("[name=basis]").fill("00/2026/QĐ-UBND");
        sheet.locator("button.main").click();
        assertThat(desk.locator("[data-open=teach]")).hasCount(0);
    }

    private void nextCitizenIsAnsweredAtOnce() {
        Page second = phone();
        second.navigate(server.url() + "/");
        ask(second, OTHER_WORDS);
        assertThat(second.locator("#log")).containsText("sáng thứ Bảy tuần đầu");
    }

    private void killed() throws Exception {
        server.kill();
        server.start();
    }

    private Page phone() {
        return browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setLocale("vi-VN")
                        .setTimezoneId("Asia/Ho_Chi_Minh"))
                .newPage();
    }

    private static void ask(Page page, String words) {
        page.fill("#words", words);
        page.keyboard().press("Enter");
    }
}
