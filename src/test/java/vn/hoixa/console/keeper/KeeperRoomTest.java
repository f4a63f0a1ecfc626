package vn.hoixa.console.keeper;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.hoixa.Chromium;
import vn.hoixa.HoiXaTest;
import vn.hoixa.OnScreen;
import vn.hoixa.WithKnowledge;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.conversation.Conversations;
import vn.hoixa.conversation.Inbound;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Accounts.Result.WithPassword;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.review.OptionId;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.Revisions;
import vn.hoixa.revision.Slot;

/** The room "Thủ tục": who may do what there, and a keeper's work in a real browser. */
@HoiXaTest
@WithKnowledge(WithKnowledge.WHOLE)
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(240)
class KeeperRoomTest {
    private static final String BIRTH = "/console/thu-tuc/procedure/1.001193";
    private static final String DEATH = "/console/thu-tuc/procedure/1.000656";
    private static final Slot DEATH_SLOT = new Slot(ItemType.PROCEDURE, "1.000656");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Playwright playwright;
    private Browser browser;
    private final List<String> complaints = new ArrayList<>();

    @LocalServerPort
    private int port;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Knowledge published;

    @Autowired
    private Revisions revisions;

    @Autowired
    private Conversations conversations;

    @BeforeAll
    void publishedKnowledgeAndABrowser() {
        playwright = Playwright.create();
        setDefaultAssertionTimeout(30_000); // milliseconds; a busy machine is slow, not wrong
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    void stop() {
        playwright.close();
    }

    @Test
    void anEditIsComparedPublishedAndToldToTheNextCitizen() {
        var page = signedIn(anOfficer(Role.KNOWLEDGE));
        page.navigate(url("/console/thu-tuc"));
        OnScreen.hindersNobody(page);
        page.keyboard().press("/");
        page.keyboard().type("dang ky khai sinh 1.001193");
        assertThat(page.locator("#list .count b")).hasText("1");
        page.locator("h1").click();
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Đăng ký khai sinh");
        OnScreen.hindersNobody(page);

        page.navigate(url(BIRTH + "/sua"));
        OnScreen.hindersNobody(page);
        page.fill("[name='facets.deadline.text']", "Trong 77 ngày kể từ ngày sinh, hỏi số 0912 345 678");
        page.fill("[name=_why]", "thời hạn mới");
        page.click(".bar-of-acts .main");
        assertThat(page.locator("#mends")).containsText("giống số điện thoại");
        assertThat(page.locator("#mends")).containsText("ghi số văn bản");
        assertThat(page.locator("[name='facets.deadline.text']"))
                .hasValue("Trong 77 ngày kể từ ngày sinh, hỏi số 0912 345 678");

        page.fill("[name='facets.deadline.text']", "Trong 77 ngày kể từ ngày sinh");
        page.fill("[name='_ground.document']", "Nghị quyết 1/2026/NQ-HĐND");
        page.fill("[name='_ground.day']", "2026-08-01");
        page.click(".bar-of-acts .main");
        assertThat(page.locator(".notice.good").first()).containsText("Nội dung đang áp dụng chưa đổi");
        assertThat(page.locator(".difference ins")).hasText("Trong 77 ngày kể từ ngày sinh");
        assertThat(page.locator(".waiting")).containsText("Nghị quyết 1/2026/NQ-HĐND, ngày 1/8/2026");
        OnScreen.hindersNobody(page);
        assertThat(toldOf("f:1.001193:deadline")).doesNotContain("77 ngày");

        page.navigate(url(BIRTH + "/xem-truoc?muc=deadline"));
        assertThat(page.locator(".bubble").first()).containsText("77 ngày");
        assertThat(page.frameLocator("iframe[data-card]").locator(".body")).containsText("77 ngày");
        OnScreen.hindersNobody(page);

        page.navigate(url(BIRTH));
        page.fill(".waiting [name=why]", "đã đối chiếu nghị quyết");
        page.click(".waiting .main");
        assertThat(page.locator(".notice.good")).containsText("Người hỏi tiếp theo nhận nội dung mới");
        page.waitForCondition(() -> deadline().contains("77 ngày"));
        assertThat(toldOf("f:1.001193:deadline")).contains("77 ngày");
        assertThat(complaints).allMatch(complaint -> complaint.contains("422"));
    }

    @Test
    void aPhoneShowsTheRoomWithoutScrollingSideways() {
        var page = signedIn(anOfficer(Role.LEADER));
        page.setViewportSize(390, 844);
        for (String path : List.of("/console/thu-tuc", DEATH, DEATH + "/sua", DEATH + "/xem-truoc")) {
            page.navigate(url(path));
            assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(path)
                    .isTrue();
        }
    }

    @Test
    void aReviewerReadsAndCommentsButDoesNotAct() {
        var reviewer = anOfficer(Role.REVIEWER).officer();
        assertThat(mvc.perform(get(DEATH).with(as(reviewer))))
                .hasStatusOk()
                .bodyText()
                .contains("Sửa và áp dụng cần vai trò")
                .doesNotContain("Tạm dừng trả lời");
        for (String act : List.of("ap-dung", "ngung", "tam-dung", "chay-lai")) {
            var refused = act(reviewer, act, "thử");
            assertThat(refused).as(act).hasStatus(act.equals("ap-dung") ? 422 : 403);
        }
        assertThat(act(reviewer, "bai-bo", "thử")).hasStatus(422);
        assertThat(mvc.perform(post(DEATH + "/sua")
                        .param("short_name", "Khác")
                        .with(as(reviewer))
                        .with(csrf())))
                .hasStatus(409);
        assertThat(mvc.perform(get(KeeperRoom.BULK).with(as(reviewer)))).hasStatus(403);
        assertThat(mvc.perform(post(DEATH + "/nhan-xet")
                        .param("words", "Xem lại lệ phí, bà Hoa 0912 345 678 hỏi")
                        .with(as(reviewer))
                        .with(csrf())))
                .hasStatus3xxRedirection();
        assertThat(mvc.perform(get(DEATH).with(as(reviewer))))
                .bodyText()
                .contains("Xem lại lệ phí")
                .doesNotContain("0912");
        assertThat(revisions.status(DEATH_SLOT).orElseThrow().suspension()).isEmpty();
    }

    @Test
    void whoRunsTheSystemDoesNotEnter() {
        var admin = anOfficer(Role.ADMIN).officer();
        assertThat(mvc.perform(get("/console/thu-tuc").with(as(admin)))).hasStatus(403);
        assertThat(act(admin, "tam-dung", "thử")).hasStatus(403);
    }

    @Test
    void aRefusalSaysWhyAndKeepsTheTypedReason() {
        var keeper = anOfficer(Role.KNOWLEDGE).officer();
        assertThat(act(keeper, "tam-dung", " ")).hasStatus(422).bodyText().contains("Phải ghi lý do.");
        assertThat(act(keeper, "ap-dung", "đã đối chiếu"))
                .hasStatus(422)
                .bodyText()
                .contains("Không có bản nào chờ đối chiếu.");
        assertThat(mvc.perform(get("/console/thu-tuc/procedure/9.999999").with(as(keeper))))
                .hasStatus(404);
        assertThat(mvc.perform(get("/console/thu-tuc/khong-co/1").with(as(keeper))))
                .hasStatus(404);
        mvc.perform(post(DEATH + "/tam-dung").param("why", "không có mã phiên").with(as(keeper)));
        assertThat(revisions.status(DEATH_SLOT).orElseThrow().suspension()).isEmpty();
    }

    @Test
    void everyKindOfItemHasItsPage() {
        var keeper = anOfficer(Role.KNOWLEDGE).officer();
        for (String kind : List.of("answer", "topic", "event", "rule", "commune")) {
            assertThat(mvc.perform(get("/console/thu-tuc?loai=" + kind).with(as(keeper))))
                    .as(kind)
                    .hasStatusOk();
        }
        for (String path : List.of("/answer/bao-hiem-y-te", "/event/sinh-con", "/commune/commune")) {
            assertThat(mvc.perform(get("/console/thu-tuc" + path).with(as(keeper))))
                    .as(path)
                    .hasStatusOk();
            assertThat(mvc.perform(get("/console/thu-tuc" + path + "/xem-truoc").with(as(keeper))))
                    .as(path)
                    .hasStatusOk();
        }
        assertThat(mvc.perform(get("/console/thu-tuc/answer/bao-hiem-y-te/sua").with(as(keeper))))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"answer\"");
    }

    private MvcTestResult act(Officer officer, String act, String why) {
        return mvc.perform(
                post(DEATH + "/" + act).param("why", why).with(as(officer)).with(csrf()));
    }

    private static RequestPostProcessor as(Officer officer) {
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(SignedIn.as(officer.id()), "", List.of()));
    }

    private String deadline() {
        return published
                .snapshot()
                .procedure(new ProcedureCode("1.001193"))
                .flatMap(procedure -> procedure.facet(Facet.DEADLINE, LocalDate.of(2026, 11, 24)))
                .map(Object::toString)
                .orElse("");
    }

    /** What a citizen is told who presses a button. */
    private String toldOf(String choice) {
        return conversations
                .receive(Inbound.chosen(
                        ChannelUser.web(UUID.randomUUID()),
                        Optional.of(UUID.randomUUID().toString()),
                        new OptionId(choice)))
                .text()
                .body();
    }

    private WithPassword anOfficer(Role... roles) {
        int number = NUMBER.incrementAndGet();
        var person = new Officer.Person("Cán Bộ Thử " + number, "Công chức thử " + number);
        var opening = new Accounts.Opening("canbo.thu" + number, person, Set.of(roles), Optional.empty());
        return (WithPassword) accounts.open(opening, new Actor.CommandLine());
    }

    private Page signedIn(WithPassword officer) {
        var page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(1366, 768)
                        .setLocale("vi-VN"))
                .newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        return OnScreen.signIn(page, port, officer);
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
