package vn.hoixa.channel.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.hoixa.Chromium;
import vn.hoixa.channel.web.CannedOffice.Reply;

/** The chat page in a real browser, on a phone's screen, against replies that each test decides. */
@Timeout(60)
class ChatPageTest {
    private static Playwright playwright;
    private static Browser browser;

    private CannedOffice office;
    private BrowserContext phone;
    private Page page;

    @BeforeAll
    static void startBrowser() {
        playwright = Playwright.create();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void stopBrowser() {
        playwright.close();
    }

    @BeforeEach
    void openPage() {
        office = new CannedOffice();
        phone = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh"));
        page = phone.newPage();
        open();
    }

    @AfterEach
    void closePage() {
        phone.close();
        office.close();
    }

    @Test
    void anAnswerIsReadWithItsSubjectListOptionsAndFoldedSources() {
        ask("lam khai sinh can giay gi");

        assertThat(answer().getByRole(AriaRole.HEADING, named("Về: Đăng ký khai sinh")))
                .isVisible();
        assertThat(answer().locator(".body li")).hasCount(2);
        assertThat(answer().getByRole(AriaRole.BUTTON, named("Bao lâu có"))).isVisible();
        assertThat(answer().getByText("163/QĐ-BTP")).isHidden();
        answer().getByText("Nguồn và căn cứ").click();
        assertThat(answer().getByText("163/QĐ-BTP")).isVisible();
    }

    @Test
    void whoSpeaksIsAlwaysSeenAndWhatElseIsSaidOfItOpens() {
        office.replies(_ -> new Reply(
                200,
                CannedReplies.standing(
                        "standing",
                        "BẢN CHẠY THỬ. Nội dung để xem thử, chưa dùng để làm thủ tục.\n"
                                + "Trợ lý tự động (AI) của UBND xã Mẫu Đức, không phải cán bộ; chỉ hướng dẫn thủ tục.\n"
                                + "Xin nói rõ hơn.")));
        ask("alo");

        assertThat(answer().getByText("BẢN CHẠY THỬ. Trợ lý tự động (AI) của UBND xã Mẫu Đức, không phải cán bộ."))
                .isVisible();
        assertThat(answer().getByText("Chỉ hướng dẫn thủ tục.")).isHidden();
        answer().locator("summary").first().click();
        assertThat(answer().getByText("Chỉ hướng dẫn thủ tục.")).isVisible();
        assertThat(answer().getByText("Nội dung để xem thử, chưa dùng để làm thủ tục."))
                .isVisible();
        assertThat(answer().locator(".body")).hasText("Xin nói rõ hơn.");
    }

    @Test
    void eachOfTwoMattersStandsUnderAHeadingOfItsOwn() {
        office.replies(_ -> new Reply(200, CannedReplies.standing("answered", """
                Câu hỏi có hai việc: Cấp lại thẻ căn cước; Đăng ký khai tử.
                Cấp lại thẻ căn cước
                Nộp ở đâu: Công an xã.
                Đăng ký khai tử
                Nộp ở đâu: UBND xã.""")));
        ask("mất căn cước, với làm khai tử cho ông");

        assertThat(answer().getByRole(AriaRole.HEADING, named("Cấp lại thẻ căn cước")))
                .isVisible();
        assertThat(answer().getByRole(AriaRole.HEADING, named("Đăng ký khai tử")))
                .isVisible();
        assertThat(answer().locator(".body p").first()).containsText("Câu hỏi có hai việc");
    }

    @Test
    void pressingAnOptionSendsItsId() {
        ask("khai sinh");

        answer().getByRole(AriaRole.BUTTON, named("Bao lâu có")).click();

        assertThat(page.locator(".answer")).hasCount(2);
        assertThat(office.asked.getLast().path("choice").asString()).isEqualTo("f:1.001193:time_limit");
    }

    @Test
    void everythingCanBeDoneFromTheKeyboard() {
        page.keyboard().press("Tab");
        assertThat(page.getByText("Đến ô đặt câu hỏi")).isFocused();
        page.locator("#words").focus();
        page.keyboard().type("khai sinh");
        page.keyboard().press("Shift+Enter");
        page.keyboard().type("cho chau noi");
        page.keyboard().press("Enter");

        assertThat(answer()).isVisible();
        assertThat(page.locator("#words")).isFocused();
        assertThat(office.asked.getLast().path("text").asString()).isEqualTo("khai sinh\ncho chau noi");
        answer().getByRole(AriaRole.BUTTON, named("Gặp cán bộ")).focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".answer")).hasCount(2);
    }

    @Test
    void aScreenReaderHearsNamesAndNewAnswers() {
        var log = page.getByRole(AriaRole.LOG, new Page.GetByRoleOptions().setName("Câu hỏi và câu trả lời"));
        assertThat(log).hasAttribute("aria-live", "polite");
        assertThat(page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Câu hỏi của ông/bà")))
                .isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gửi")))
                .isVisible();
        ask("khai sinh");
        assertThat(log.getByRole(AriaRole.ARTICLE)).hasCount(2);
        assertThat(log.getByRole(AriaRole.HEADING, named("Đáp"))).isVisible();
    }

    @Test
    void reloadingKeepsWhatWasSaidAndAsksNothingAgain() {
        ask("khai sinh");

        open();

        assertThat(page.locator(".question .words")).hasText("khai sinh");
        assertThat(answer()).containsText("Giấy chứng sinh");
        assertThat(office.asked).hasSize(1);
    }

    @Test
    void aQuestionTypedOfflineIsKeptAndSentOnceWhenTheNetworkIsBack() {
        phone.setOffline(true);
        type("khai sinh");
        assertThat(page.locator(".unsent")).containsText("mất mạng");
        assertThat(page.locator("#offline")).isVisible();

        phone.setOffline(false);

        assertThat(answer()).isVisible();
        assertThat(page.locator(".unsent")).isHidden();
        assertThat(office.asked).hasSize(1);
    }

    @Test
    void anUnacceptedQuestionIsSentAgainUnderItsOwnId() {
        office.replies(_ -> new Reply(503, CannedReplies.standing("unavailable", "Hệ thống đang trục trặc.")));
        ask("khai sinh");
        assertThat(page.locator(".unsent")).containsText("chưa được nhận");
        assertThat(page.locator(".answer .state")).hasText("Chưa nhận được tin");

        office.replies(_ -> new Reply(200, CannedReplies.answered()));
        var again = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gửi lại"));
        again.evaluate("button => button.disabled = false");
        again.click();

        assertThat(page.locator(".answer .about")).containsText("Đăng ký khai sinh");
        assertThat(office.asked)
                .extracting(message -> message.path("id").asString())
                .hasSize(2);
        assertThat(office.asked.getFirst().path("id"))
                .isEqualTo(office.asked.getLast().path("id"));
    }

    @Test
    void whoAsksTooFastIsToldToWaitAndTheButtonWaitsToo() {
        office.replies(_ -> new Reply(429, CannedReplies.standing("standing", "Tin gửi nhanh quá. Xin chờ 2 phút.")));

        ask("khai sinh");

        assertThat(page.locator(".answer .state")).hasText("Xin chờ ít phút");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gửi lại")))
                .isDisabled();
    }

    @Test
    void aRefusedQuestionSaysWhyAndComesBackForEditing() {
        office.replies(
                _ -> new Reply(422, Map.of("status", 422, "detail", "text dài 2.412 chữ cái; nhiều nhất 2.000.")));
        type("dai qua");
        assertThat(page.locator(".unsent")).containsText("2.412");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sửa câu hỏi"))
                .click();

        assertThat(page.locator("#words")).hasValue("dai qua");
        assertThat(page.locator(".question")).hasCount(0);
    }

    @Test
    void theOfficersAnswerAppearsOnTheOpenPage() throws IOException {
        office.replies(_ -> new Reply(200, CannedReplies.waiting()));
        ask("xay nha cap 4 co phai xin phep khong");
        assertThat(page.locator(".stub-code a")).hasText(CannedReplies.TICKET);
        assertThat(page.locator(".stub-time time")).hasText("10:30, thứ Tư 25/11");
        page.waitForCondition(office::isListenedTo);

        office.push(7, CannedReplies.approved());

        assertThat(page.locator(".answer").last()).containsText("Mang căn cước đến quầy số 2");
        assertThat(page.locator(".answer .state").last()).hasText("Cán bộ đã duyệt");
        assertThat(page.locator(".answer .state").first()).hasText("Cán bộ đã trả lời");
    }

    @Test
    void aPageThatIsOpenedAgainListensAfterTheLastThatItHeard() throws IOException {
        office.replies(_ -> new Reply(200, CannedReplies.waiting()));
        ask("xay nha cap 4 co phai xin phep khong");
        page.waitForCondition(office::isListenedTo);
        office.push(7, CannedReplies.approved());
        assertThat(page.locator(".answer")).hasCount(2);

        open();

        page.waitForCondition(() -> office.listenedAfter.size() == 2);
        assertThat(office.listenedAfter).containsExactly("after=0", "after=7");
    }

    @Test
    void aRecordOfAnEarlierReleaseListensAfterTheAnswersThatItHolds() throws IOException {
        office.replies(_ -> new Reply(200, CannedReplies.waiting()));
        ask("xay nha cap 4 co phai xin phep khong");
        page.waitForCondition(office::isListenedTo);
        office.push(7, CannedReplies.approved());
        assertThat(page.locator(".answer")).hasCount(2);
        page.evaluate("""
            () => {
              const kept = JSON.parse(localStorage.getItem("hoixa.conversation"));
              delete kept.heard;
              localStorage.setItem("hoixa.conversation", JSON.stringify(kept));
            }
            """);

        open();

        page.waitForCondition(() -> office.listenedAfter.size() == 2);
        assertThat(office.listenedAfter).last().isEqualTo("after=7");
    }

    @Test
    void anOfficersAnswerIsJudgedByItsOwnCode() throws IOException {
        office.replies(_ -> new Reply(200, CannedReplies.waiting()));
        ask("xay nha cap 4 co phai xin phep khong");
        page.waitForCondition(office::isListenedTo);
        var answered = CannedReplies.approved();
        office.push(7, answered);

        page.locator(".answer")
                .last()
                .getByRole(AriaRole.BUTTON, named("Được việc"))
                .click();

        assertThat(page.locator(".answer").last().locator(".rate")).containsText("Đã ghi góp ý");
        assertThat(office.rated.getLast().path("verification").asString()).isEqualTo(answered.get("verification"));
    }

    @Test
    void whatWasSaidMeanwhileIsThereWhenThePageIsOpenedAgain() {
        office.replies(_ -> new Reply(200, CannedReplies.waiting()));
        ask("xay nha cap 4 co phai xin phep khong");
        office.saidMeanwhile(Map.of("cursor", "8", "reply", CannedReplies.approved()));

        open();
        open();

        assertThat(page.locator(".answer")).hasCount(2);
        assertThat(page.locator(".answer").last()).containsText("Mang căn cước đến quầy số 2");
    }

    @Test
    void erasingLeavesNothingOnTheDeviceAndBeginsANewConversation() {
        ask("khai sinh");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xóa trên máy này"))
                .click();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Xóa").setExact(true))
                .click();

        assertThat(page.locator(".welcome")).isVisible();
        assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
        ask("khai sinh");
        assertThat(office.asked.getFirst().path("conversation"))
                .isNotEqualTo(office.asked.getLast().path("conversation"));
    }

    @Test
    void aThumbDownAsksWhyAndIsCountedOnce() {
        ask("khai sinh");

        answer().getByRole(AriaRole.BUTTON, named("Chưa được")).click();
        answer().getByLabel("Thiếu điều cần biết").check();
        answer().getByRole(AriaRole.BUTTON, named("Gửi góp ý")).click();

        assertThat(answer().locator(".rate")).containsText("Đã ghi góp ý");
        assertThat(office.rated).hasSize(1);
        assertThat(office.rated.getFirst().path("useful").asBoolean()).isFalse();
        assertThat(office.rated.getFirst().path("reason").asString()).isEqualTo("Thiếu điều cần biết");
    }

    @Test
    void anEmergencyIsNumbersToPress() {
        office.replies(_ -> new Reply(200, CannedReplies.emergency()));

        ask("nha toi dang chay");

        assertThat(answer().getByRole(AriaRole.LINK, named("114 cháy, nổ, kẹt, đuối nước")))
                .hasAttribute("href", "tel:114");
        assertThat(answer().getByRole(AriaRole.LINK, named("0225 000 0113"))).hasAttribute("href", "tel:02250000113");
    }

    @Test
    void markupInAQuestionOrAReplyIsOnlyText() {
        office.replies(text -> new Reply(200, CannedReplies.standing("standing", "Chưa hiểu: " + text)));

        ask("<img src=x onerror=\"document.title='hacked'\">");

        assertThat(page.locator(".question .words")).containsText("<img src=x");
        assertThat(page.locator("#log img")).hasCount(0);
        assertThat(page.title()).doesNotContain("hacked");
    }

    @Test
    void anEmptyQuestionIsNotSent() {
        page.locator("#words").fill("   ");
        page.keyboard().press("Enter");

        assertThat(page.locator("#words-note")).containsText("chưa có chữ");
        assertThat(office.asked).isEmpty();
    }

    @Test
    void theNarrowestPhoneNeedsNoSidewaysScrollingAndEveryButtonFitsAFinger() {
        page.setViewportSize(320, 640);
        ask("khai sinh");

        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        assertThat(page.evaluate("[...document.querySelectorAll('button, summary, .stub a')]"
                        + ".filter(one => one.checkVisibility() && one.getBoundingClientRect().height < 44)"
                        + ".map(one => one.textContent.trim())"))
                .isEqualTo(List.of());
    }

    @Test
    void theWholePageWeighsLessThan150Kilobytes() {
        ask("khai sinh");

        assertThat(office.bytesOfFiles.get()).isBetween(50_000L, 150_000L);
    }

    private void open() {
        page.navigate(office.url());
        page.waitForSelector("main[data-ready]");
    }

    private void type(String text) {
        page.locator("#words").fill(text);
        page.keyboard().press("Enter");
    }

    private void ask(String text) {
        int before = page.locator(".answer").count();
        type(text);
        assertThat(page.locator(".answer")).hasCount(before + 1);
    }

    private Locator answer() {
        return page.locator(".answer").first();
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
