package vn.hoixa.console.aid;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import vn.hoixa.Chromium;
import vn.hoixa.Hindrances;
import vn.hoixa.HoiXaTest;
import vn.hoixa.WithKnowledge;
import vn.hoixa.conversation.Conversations;
import vn.hoixa.conversation.Inbound;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.drafting.DraftSwitch;
import vn.hoixa.drafting.StubModel;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Accounts.Result.WithPassword;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.revision.KnowledgeStore;
import vn.hoixa.turn.TurnOutcome;

/**
 * A model helps officers outside answers, in a real browser: with a warning, with the names of a procedure, with what is asked
 * in vain. What it wrote is marked, is taken and edited by hand, and goes nowhere before somebody clears it.
 */
@HoiXaTest
@WithKnowledge(WithKnowledge.WHOLE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(240)
class AidRoomsTest {
    private static final StubModel MODEL = StubModel.start();
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String BIRTH = "1.001193";
    private static final String HAPPENING =
            "Kẻ gian tự xưng cán bộ điện lực gọi điện báo nợ tiền điện rồi gửi đường dẫn lạ để lấy tiền trong tài khoản của bà con.";
    /** What the script writes, by a word of the prompt that asks. */
    private static final Map<String, String> SCRIPT = Map.of(
            "Rút gọn",
            "\"Kẻ gian giả điện lực báo nợ tiền điện.\",\"Chúng gửi đường dẫn lạ để lấy 70.000 đồng.\"",
            "lời thường",
            "\"Có người gọi, nói bà con nợ tiền điện.\",\"Đó là kẻ gian.\"",
            "loa truyền thanh",
            "\"Bà con chú ý, có kẻ gian giả điện lực.\"",
            "Gợi ý 8 cách",
            "\"lam giay khai sanh cho be\",\"đẻ con xong đi làm giấy tờ\"",
            "một nhãn chung",
            "\"Thuê phông bạt nhà văn hóa\"");

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Conversations conversations;

    @Autowired
    private KnowledgeStore knowledge;

    @Autowired
    private Knowledge published;

    @Autowired
    private DraftSwitch draftSwitch;

    @Autowired
    private JdbcClient jdbc;

    private final List<BrowserContext> desks = new ArrayList<>();

    @DynamicPropertySource
    static void model(DynamicPropertyRegistry registry) {
        registry.add("hoixa.drafting.base-url", MODEL::url);
        registry.add("hoixa.drafting.model", () -> "mo-hinh-thu");
        registry.add("hoixa.drafting.longest", () -> "12s");
    }

    @BeforeAll
    void anOfficeWithItsKnowledge() {
        playwright = Playwright.create();
        setDefaultAssertionTimeout(20_000); // milliseconds; a busy machine is slow, not wrong
        browser = Chromium.launch(playwright);
    }

    @BeforeEach
    void aScript() {
        MODEL.says(AidRoomsTest::written);
    }

    @AfterEach
    void leave() {
        desks.forEach(BrowserContext::close);
        desks.clear();
    }

    @AfterAll
    static void stop() {
        playwright.close();
        MODEL.close();
    }

    @Test
    void aWarningIsMadeShorterPlainerAndSpokenAndSaysSoWhenSomebodyElseApprovesIt() {
        var page = signedIn(anOfficer(Role.POLICE), 1280);
        beginsAWarning(page);
        asks(page, "Rút gọn");
        var came = page.locator(".aid-came");
        assertThat(came).containsText("Rút gọn: máy viết, cần cán bộ kiểm");
        assertThat(came).containsText("mo-hinh-thu, lời dặn bản 1");
        assertThat(came.locator("mark")).hasText("70.000 đồng");
        assertThat(page.locator("#happening")).hasValue(HAPPENING);
        look(page, "warning");
        phone(page, "warning");

        asks(page, "Để đọc loa");
        assertThat(came).containsText("Để đọc loa: máy viết");
        asks(page, "Dễ hiểu hơn");
        assertThat(came.locator(".aid-lines li"))
                .hasText(new String[] {"Có người gọi, nói bà con nợ tiền điện.", "Đó là kẻ gian."});
        came.locator("li").last().locator("input").uncheck();
        came.getByText("Nhận những dòng đã chọn").click();
        assertThat(page.locator("#happening")).hasValue("Có người gọi, nói bà con nợ tiền điện.");
        assertThat(came).containsText("Đã nhận.");
        page.locator("#happening").fill("Có người gọi, nói bà con nợ tiền điện. Đó là lừa đảo.");
        page.click("text=Lưu và gửi duyệt");
        assertThat(page.locator(".head .tag").first()).hasText("Chờ duyệt");
        assertThat(page.getByText("Duyệt và gửi ngay")).hasCount(0);
        assertThat(page.locator(".notice").getByText("người khác duyệt")).isVisible();
        assertThat(clearedTextsSaying("nợ tiền điện")).isZero();

        var other = signedIn(anOfficer(Role.POLICE), 1280);
        other.navigate(page.url());
        assertThat(other.locator("#previews")).containsText("Soạn có máy (AI) giúp, cán bộ đã duyệt.");
        other.getByText("Chỉ duyệt", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(other.locator(".head .tag").first()).hasText("Đã duyệt");
        assertThat(clearedTextsSaying("Đó là lừa đảo.\n")).isOne();
        assertThat(clearedTextsSaying("Soạn có máy (AI) giúp")).isOne();
        assertThat(clearedTextsSaying("Đó là kẻ gian.")).isZero();
    }

    @Test
    void namesOfAProcedureAreProposedAndAnsweredByOnlyAfterSomebodyPublishesThem() {
        var page = signedIn(anOfficer(Role.KNOWLEDGE), 1280);
        page.navigate(url("/console/thu-tuc/procedure/" + BIRTH + "/sua"));
        asks(page, "Gợi ý tên gọi, cách hỏi");
        var came = page.locator(".aid-came");
        assertThat(came).containsText("máy viết, cần cán bộ kiểm");
        assertThat(came).containsText("mo-hinh-thu");
        look(page, "names");
        phone(page, "names");
        came.getByText("Nhận những dòng đã chọn").click();
        var ways = page.locator("#i-phrasings");
        ways.fill(ways.inputValue().replace("giấy tờ", "giấy tờ gì"));
        page.fill("[name=_why]", "Thêm cách hỏi của bà con");
        page.click("text=Lưu bản chờ đối chiếu");

        assertThat(page.locator(".notice.good").first()).containsText("Nội dung đang áp dụng chưa đổi");
        assertThat(phrasings()).doesNotContain("đẻ con xong đi làm giấy tờ gì", "đẻ con xong đi làm giấy tờ");
        knowledge.publish(anOfficer(Role.KNOWLEDGE).officer(), Set.of(BIRTH));
        published.latest();
        assertThat(phrasings()).contains("đẻ con xong đi làm giấy tờ gì", "lam giay khai sanh cho be");
    }

    @Test
    void whatSeveralAskInVainGetsALabelThatAnOfficerEdits() {
        aCitizenAsks("xóm tôi muốn thuê phông bạt của nhà văn hóa thì hỏi ai");
        aCitizenAsks("muốn thuê phông bạt của nhà văn hóa xóm thì hỏi ai");
        var page = signedIn(anOfficer(Role.KNOWLEDGE), 1280);
        page.navigate(url("/console/ra-soat?muc=chua-co"));
        asks(page, "Gợi ý nhãn");
        var came = page.locator(".aid-came");
        assertThat(came).containsText("máy viết, cần cán bộ kiểm");
        look(page, "label");
        phone(page, "label");
        came.locator("[name=aid-words]").fill("Thuê phông bạt của xóm");
        came.getByText("Nhận nhãn này").click();
        assertThat(came).containsText("Đã nhận");
        page.reload();

        assertThat(page.locator(".gap h2").first()).hasText("Thuê phông bạt của xóm");
        assertThat(jdbc.sql("SELECT cardinality(about) FROM machine_aid WHERE taken <> lines[1]")
                        .query(Integer.class)
                        .list())
                .containsExactly(2);
    }

    @Test
    void switchedOffInTheMiddleTheButtonsGoAndWhatAnOfficerWritesStays() {
        var page = signedIn(anOfficer(Role.POLICE), 1280);
        beginsAWarning(page);
        asks(page, "Dễ hiểu hơn");
        assertThat(page.locator(".aid-lines li")).hasCount(2);
        int asked = MODEL.requests().size();
        var by = new Actor.ByOfficer(anOfficer(Role.ADMIN).officer().id());

        draftSwitch.switchOff(by, "Thử tắt máy soạn");
        asks(page, "Rút gọn");
        assertThat(page.locator(".aid-came")).containsText("Máy soạn đang tắt.");
        assertThat(page.locator("#happening")).hasValue(HAPPENING);
        page.click("text=Lưu nháp");
        assertThat(page.locator("#happening")).hasValue(HAPPENING);
        assertThat(page.locator(".aid")).not().isVisible();
        page.click("text=Lưu và gửi duyệt");
        assertThat(page.locator(".head .tag").first()).hasText("Chờ duyệt");
        assertThat(page.locator("#previews")).not().containsText("có máy (AI)");
        draftSwitch.switchOn(by, "Bật lại");

        assertThat(MODEL.requests()).hasSize(asked);
    }

    private static String written(JsonNode request) {
        String asked = request.at("/messages/0/content").asString();
        return SCRIPT.entrySet().stream()
                .filter(each -> asked.contains(each.getKey()))
                .findFirst()
                .map(each -> "{\"lines\":[" + each.getValue() + "]}")
                .orElse("{\"answer\":\"\",\"used\":[],\"missing\":[]}");
    }

    private void beginsAWarning(Page page) {
        page.navigate(url("/console/canh-bao/moi"));
        page.click("text=Bắt đầu soạn");
        page.locator("input[name=title]").fill("Giả điện lực đòi tiền điện");
        page.locator("#happening").fill(HAPPENING);
        page.locator("textarea[name=signs]").fill("Số lạ gọi báo nợ tiền điện");
        page.locator("textarea[name=advice]").fill("Cúp máy, gọi tổng đài điện lực");
        page.locator("input[name=call]").fill("113, hoặc trực ban Công an xã");
        page.locator("input[name=issuer]").fill("Công an xã");
        page.locator("input[name=document]").fill("Ghi nhận số 12/2026");
    }

    private static void asks(Page page, String help) {
        page.locator(".aid-offers button", new Page.LocatorOptions().setHasText(help))
                .first()
                .click();
        assertThat(page.locator(".aid-came:not(.going)")).isVisible();
    }

    /** For a person to look at; and nothing on it stands in the way of those who cannot see or point. */
    private static void look(Page page, String name) {
        page.locator(".aid-came").evaluate("each => each.scrollIntoView({block: 'center'})");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/aid-" + name + "-" + page.viewportSize().width + ".png")));
        assertThat(Hindrances.on(page)).isEmpty();
    }

    /** The same on the narrowest phone; the page does not grow wider than it. */
    private static void phone(Page page, String name) {
        page.setViewportSize(390, 844);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        look(page, name);
        page.setViewportSize(1280, 900);
    }

    private List<String> phrasings() {
        return published
                .snapshot()
                .procedure(ProcedureCode.of(BIRTH).orElseThrow())
                .orElseThrow()
                .phrasings();
    }

    private int clearedTextsSaying(String words) {
        return jdbc.sql("SELECT count(*) FROM cleared_text WHERE position(? in body) > 0")
                .param(words)
                .query(Integer.class)
                .single();
    }

    private void aCitizenAsks(String question) {
        var citizen = ChannelUser.web(UUID.randomUUID());
        says(citizen, "gặp cán bộ");
        assertThat(says(citizen, question)).isEqualTo(TurnOutcome.WAITING);
    }

    private TurnOutcome says(ChannelUser citizen, String text) {
        return conversations
                .receive(Inbound.typed(citizen, Optional.of(UUID.randomUUID().toString()), text))
                .outcome();
    }

    private WithPassword anOfficer(Role... roles) {
        int number = NUMBER.incrementAndGet();
        var person = new Officer.Person("Cán Bộ Thử " + number, "Công chức thử " + number);
        var opening = new Accounts.Opening("canbo.giup" + number, person, Set.of(roles), Optional.empty());
        return (WithPassword) accounts.open(opening, new Actor.CommandLine());
    }

    private Page signedIn(WithPassword officer, int width) {
        var desk = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh"));
        desks.add(desk);
        var page = desk.newPage();
        page.navigate(url("/console"));
        page.locator("input[name=username]").fill(officer.officer().login());
        page.locator("input[name=password]").fill(officer.password());
        page.keyboard().press("Enter");
        assertThat(page.locator(".sections").first()).isVisible();
        return page;
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
