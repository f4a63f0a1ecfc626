package vn.hoixa.console.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.hoixa.Chromium;
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
import vn.hoixa.revision.KnowledgeStore;
import vn.hoixa.turn.Received;
import vn.hoixa.turn.TurnOutcome;

/** A model drafts in a real browser: an officer reads, mends, ticks and sends; citizens never notice the model. */
@HoiXaTest
@WithKnowledge
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class MachineDraftTest {
    private static final StubModel MODEL = StubModel.start();
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String ASKED =
            "khai sinh cho cháu mà giấy chứng sinh bị nhòe hết chữ thì bệnh viện hay xã sửa";

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Accounts accounts;

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
    static void startBrowser() {
        playwright = Playwright.create();
        setDefaultAssertionTimeout(20_000); // milliseconds; a busy machine is slow, not wrong
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void stop() {
        playwright.close();
        MODEL.close();
    }

    @BeforeAll
    void publishKnowledge() {
        while (published.snapshot().commune().isEmpty()) {
            Thread.onSpinWait();
        }
    }

    @AfterEach
    void leave() {
        desks.forEach(BrowserContext::close);
        desks.clear();
    }

    @Test
    void anOfficerMendsTicksAndSendsWhatAModelDrafted() {
        MODEL.says("""
                {"answer":"Mang theo tờ khai đăng ký khai sinh [1]. Phí 25.000 đồng [1].","used":[1],"missing":["Nơi sinh"]}""");
        var citizen = aCitizenAsks(ASKED);
        var page = signedIn(anOfficer(Role.LEADER));
        open(page, "nhòe hết chữ");

        var card = page.locator(".machine-card");
        assertThat(card).containsText("Máy soạn, cần cán bộ kiểm");
        assertThat(card).containsText("mo-hinh-thu");
        assertThat(card).containsText("Còn thiếu: Nơi sinh");
        assertThat(card.locator("mark")).hasText("25.000 đồng");
        showsWhatItRestsOn(card);
        card.getByText("Đưa vào ô trả lời").click();
        assertThat(page.locator("#text")).hasValue("Mang theo tờ khai đăng ký khai sinh. Phí 25.000 đồng.");
        assertThat(page.locator(".doubts")).containsText("25.000 đồng");

        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#refusal")).containsText("còn 1 chi tiết máy ghi mà nguồn không có");
        assertThat(sentTo(citizen)).noneMatch(text -> text.contains("tờ khai đăng ký khai sinh."));

        page.locator("#text").fill("Mang theo tờ khai đăng ký khai sinh. Phí 26.000 đồng.");
        assertThat(page.locator(".doubts")).containsText("26.000 đồng");
        page.locator(".doubts input").check();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/machine.png")));
        page.locator("#text").focus();
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".stamp")).containsText("Đã gửi cho 1 người");
        assertThat(sentTo(citizen)).anyMatch(text -> text.contains("Phí 26.000 đồng."));
        assertThat(jdbc.sql("SELECT vouched[1] FROM draft_use WHERE NOT unchanged")
                        .query(String.class)
                        .list())
                .containsExactly("AMOUNT:26000 đồng");
    }

    /** By which model, under which prompt, and the passages it cites of those handed over, as they were published. */
    private void showsWhatItRestsOn(Locator card) {
        assertThat(card.locator("header")).containsText(Pattern.compile("mo-hinh-thu, lời dặn bản 1, \\d+,\\d giây"));
        assertThat(card.locator("summary")).hasText("Nguồn đã dùng (1)");
        card.locator("summary").click();
        var stored = jdbc.sql("SELECT sources -> 0 ->> 'title', sources -> 0 ->> 'part', sources -> 0 ->> 'text'"
                        + " FROM machine_draft WHERE body LIKE '%25.000%'")
                .query((row, _) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                .single();
        var source = card.locator("details li");
        assertThat(source).hasCount(1);
        assertThat(source.locator("b")).hasText("[1] " + stored.get(0) + ". " + stored.get(1) + ":");
        assertThat(source.locator("span")).hasText(stored.get(2));
        assertThat(stored.get(0)).isEqualTo("Đăng ký khai sinh");
        card.screenshot(new Locator.ScreenshotOptions().setPath(Path.of("target/machine-sources.png")));
    }

    @Test
    void switchedOffInTheMiddleNothingChangesForCitizens() {
        MODEL.says("{\"answer\":\"Mang theo tờ khai [1].\",\"used\":[1],\"missing\":[]}");
        var before = asks(ChannelUser.web(UUID.randomUUID()), "dang ky khai sinh can giay to gi");
        var by = anOfficer(Role.ADMIN);

        draftSwitch.switchOff(new Actor.ByOfficer(by.officer().id()), "Thử tắt máy soạn");
        var after = asks(ChannelUser.web(UUID.randomUUID()), "dang ky khai sinh can giay to gi");
        int asked = MODEL.requests().size();
        var citizen = aCitizenAsks("xin xã cho mượn loa để làm lễ mừng thọ cụ tôi");
        var page = signedIn(anOfficer(Role.LEADER));
        open(page, "mừng thọ");
        assertThat(page.locator("#machine")).isEmpty();
        page.locator("#text").fill("Mượn ở nhà văn hóa thôn.");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".stamp")).containsText("Đã gửi cho 1 người");
        draftSwitch.switchOn(new Actor.ByOfficer(by.officer().id()), "Bật lại");

        assertThat(after.outcome()).isEqualTo(before.outcome());
        assertThat(without(after)).isEqualTo(without(before));
        assertThat(sentTo(citizen)).anyMatch(text -> text.contains("Mượn ở nhà văn hóa thôn."));
        assertThat(MODEL.requests()).hasSize(asked);
    }

    @Test
    void anAdministratorSwitchesItOffWithAReasonAndThePublicPageTellsWhichModelHelps() {
        var leader = signedInAt(anOfficer(Role.LEADER), "/console/may-soan");
        assertThat(leader.locator(".channel h2")).hasText("mo-hinh-thu");
        assertThat(leader.locator(".holds")).hasCount(0);
        var page = signedInAt(anOfficer(Role.ADMIN), "/console/may-soan");
        assertThat(page.locator(".channel .tag")).hasText("đang bật");
        assertThat(about()).contains("mo-hinh-thu").contains("giúp cán bộ viết nháp");

        page.locator("summary", new Page.LocatorOptions().setHasText("Tắt máy soạn"))
                .click();
        page.locator("form[action$=tat] input[name=why]").fill("Chờ văn bản mới");
        page.locator("form[action$=tat] button").click();
        assertThat(page.locator(".notice.good")).containsText("Người dân không thấy gì đổi");
        assertThat(page.locator(".channel .tag")).hasText("đang tắt");
        assertThat(page.locator(".findings li").first()).containsText("Chờ văn bản mới");
        assertThat(about()).doesNotContain("mo-hinh-thu").contains("Không dùng mô hình ngôn ngữ nào");
        assertThat(draftSwitch.state()).isEqualTo(DraftSwitch.State.SWITCHED_OFF);

        page.locator("form[action$=bat] input[name=why]").fill("Đã có văn bản");
        page.locator("form[action$=bat] button").click();
        assertThat(page.locator(".channel .tag")).hasText("đang bật");
        assertThat(jdbc.sql("SELECT count(*) FROM audit WHERE act = 'setting.change' AND subject_id = 'drafting.on'")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void theDraftGrowsBeforeTheOfficersEyesMarkedAsUncheckedAndCanBeStopped() {
        var page = signedIn(anOfficer(Role.LEADER));
        MODEL.does(StubModel.Behaviour.SLOW);
        aCitizenAsks("giấy chứng sinh bị rách mất một góc thì khai sinh cho cháu được không");
        page.reload();
        open(page, "rách mất một góc");

        var growing = page.locator(".machine-card .growing");
        assertThat(growing).containsText("chưa kiểm với nguồn");
        assertThat(growing).containsText("<b>Nộp</b> đơn ở xã");
        page.getByText("Dừng", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".machine-card")).containsText("Đã dừng theo yêu cầu.");
    }

    @Test
    void anOfficerHasTheirWordsMadeShorterAndTicksWhatTheMachineAdded() {
        MODEL.says(request ->
                request.at("/response_format/json_schema/name").asString().equals("lines")
                        ? "{\"lines\":[\"Gọi trưởng thôn.\",\"Đóng 70.000 đồng.\"]}"
                        : "{\"answer\":\"\",\"used\":[],\"missing\":[]}");
        var citizen = aCitizenAsks("xóm tôi muốn thuê phông bạt của nhà văn hóa thì hỏi ai");
        var page = signedIn(anOfficer(Role.LEADER));
        open(page, "phông bạt");
        page.locator("#text").fill("Ông bà vui lòng liên hệ trưởng thôn để được hướng dẫn.");

        page.locator(".aid button", new Page.LocatorOptions().setHasText("Rút gọn"))
                .click();
        assertThat(page.locator(".aid-came")).containsText("máy viết, cần cán bộ kiểm");
        assertThat(page.locator(".aid-came mark")).hasText("70.000 đồng");
        page.getByText("Nhận những dòng đã chọn").click();
        assertThat(page.locator("#text")).hasValue("Gọi trưởng thôn.\nĐóng 70.000 đồng.");
        assertThat(page.locator(".doubts")).containsText("70.000 đồng");
        page.locator("#text").focus();
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#refusal")).containsText("còn 1 chi tiết máy ghi mà nguồn không có");
        page.locator("#text").fill("Gọi trưởng thôn.");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".stamp")).containsText("Đã gửi cho 1 người");
        assertThat(sentTo(citizen)).anyMatch(text -> text.contains("Gọi trưởng thôn."));
        assertThat(jdbc.sql("SELECT count(*) FROM machine_aid WHERE accepted")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aModelThatNeverAnswersHoldsUpNobody() {
        MODEL.does(StubModel.Behaviour.SILENT);
        var citizen = aCitizenAsks("ruộng nhà tôi bị chuột phá, xã có phát bẫy không");
        var page = signedIn(anOfficer(Role.LEADER));
        open(page, "chuột phá");
        page.locator("#text").fill("Đăng ký với trưởng thôn.");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".stamp")).containsText("Đã gửi cho 1 người");
        assertThat(sentTo(citizen)).anyMatch(text -> text.contains("Đăng ký với trưởng thôn."));
    }

    /** The words without what differs from text to text: its code. */
    private static String without(Received received) {
        return received.text().body().replace(received.text().verification().toString(), "");
    }

    private ChannelUser aCitizenAsks(String question) {
        var citizen = ChannelUser.web(UUID.randomUUID());
        asks(citizen, "gặp cán bộ");
        assertThat(asks(citizen, question).outcome()).isEqualTo(TurnOutcome.WAITING);
        return citizen;
    }

    private Received asks(ChannelUser citizen, String text) {
        return conversations.receive(
                Inbound.typed(citizen, Optional.of(UUID.randomUUID().toString()), text));
    }

    private List<String> sentTo(ChannelUser citizen) {
        return jdbc.sql("""
            SELECT text.body FROM delivery JOIN cleared_text text ON text.id = delivery.cleared_text_id
            JOIN address ON address.id = delivery.address_id WHERE address.recipient = :user
            """)
                .param("user", citizen.recipient())
                .query(String.class)
                .list();
    }

    private WithPassword anOfficer(Role... roles) {
        int number = NUMBER.incrementAndGet();
        var person = new Officer.Person("Cán Bộ Thử " + number, "Công chức thử " + number);
        var opening = new Accounts.Opening("canbo.may" + number, person, Set.of(roles), Optional.empty());
        return (WithPassword) accounts.open(opening, new Actor.CommandLine());
    }

    private Page signedIn(WithPassword officer) {
        var desk = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1366, 900)
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh"));
        desks.add(desk);
        var page = desk.newPage();
        page.navigate("http://127.0.0.1:" + port + "/console");
        page.locator("input[name=username]").fill(officer.officer().login());
        page.locator("input[name=password]").fill(officer.password());
        page.keyboard().press("Enter");
        assertThat(page.locator(".desk")).isVisible();
        return page;
    }

    private Page signedInAt(WithPassword officer, String path) {
        var desk = browser.newContext(new Browser.NewContextOptions().setLocale("vi-VN"));
        desks.add(desk);
        var page = desk.newPage();
        page.navigate("http://127.0.0.1:" + port + path);
        page.locator("input[name=username]").fill(officer.officer().login());
        page.locator("input[name=password]").fill(officer.password());
        page.keyboard().press("Enter");
        assertThat(page.locator(".channel")).isVisible();
        return page;
    }

    private String about() {
        var desk = browser.newContext();
        desks.add(desk);
        var page = desk.newPage();
        page.navigate("http://127.0.0.1:" + port + "/gioi-thieu");
        return page.locator("#responsible").innerText();
    }

    private static void open(Page page, String words) {
        Locator row = page.locator(".row", new Page.LocatorOptions().setHasText(words));
        row.click();
        assertThat(page.locator(".asker .words").first()).containsText(words);
        page.keyboard().press("c");
        assertThat(page.locator("#text")).isVisible();
    }
}
