package vn.hoixa.console.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
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
import vn.hoixa.Chromium;
import vn.hoixa.HoiXaTest;
import vn.hoixa.WithKnowledge;
import vn.hoixa.conversation.Conversations;
import vn.hoixa.conversation.Inbound;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Accounts.Result.WithPassword;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.revision.KnowledgeStore;
import vn.hoixa.turn.Received;
import vn.hoixa.turn.TurnOutcome;

/** The desk in a real browser, by keyboard: a citizen's question comes in, an officer's answer goes out. */
@HoiXaTest
@WithKnowledge
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class ConsoleDeskTest {
    private static Playwright playwright;
    private static Browser browser;
    private static final AtomicInteger NUMBER = new AtomicInteger();

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
    private JdbcClient jdbc;

    private final List<String> complaints = new ArrayList<>();
    private final List<BrowserContext> desks = new ArrayList<>();

    @BeforeAll
    static void startBrowser() {
        playwright = Playwright.create();
        setDefaultAssertionTimeout(20_000); // milliseconds; a busy machine is slow, not wrong
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void stopBrowser() {
        playwright.close();
    }

    @AfterEach
    void leave() {
        desks.forEach(BrowserContext::close);
        desks.clear();
        assertThat(List.copyOf(complaints)).isEmpty();
        complaints.clear();
    }

    @Test
    void anOfficerAnswersByKeyboardAlone() {
        var citizen = aCitizenAsks("xin hỏi ruộng nhà tôi bị ốc bươu vàng phá thì báo ai");
        var page = signedIn(anOfficer(Role.LEADER));

        open(page, "ốc bươu vàng");
        claim(page);
        page.keyboard().press("e");
        text(page).fill("");
        page.keyboard().type("Báo cán bộ nông nghiệp ở Trung tâm, hoặc trưởng thôn.");
        assertThat(page.frameLocator("#card").locator(".body"))
                .containsText("Báo cán bộ nông nghiệp ở Trung tâm, hoặc trưởng thôn.");
        page.keyboard().press("Control+Enter");

        assertThat(page.locator(".stamp")).containsText("Đã gửi cho 1 người");
        assertThat(page.locator(".row", new Page.LocatorOptions().setHasText("ốc bươu vàng")))
                .hasCount(0);
        assertThat(sentTo(citizen))
                .anySatisfy(text -> assertThat(text).contains("Báo cán bộ nông nghiệp ở Trung tâm, hoặc trưởng thôn."));
    }

    @Test
    void oneAnswerReachesEveryTickedAsker() {
        var one = aCitizenAsks("giếng làng bị cạn, xin nước sạch ở đâu");
        var other = aCitizenAsks("gieng lang bi can, xin nuoc sach o dau");
        var page = signedIn(anOfficer(Role.LEADER));

        open(page, "giếng làng");
        claim(page);
        page.locator(".asker.proposed label", new Page.LocatorOptions().setHasText("gieng lang"))
                .locator("input")
                .check();
        assertThat(page.locator("#send-label")).hasText("Duyệt và gửi 2 người");
        text(page).fill("Xe nước của xã đến nhà văn hóa lúc 7 giờ sáng.");
        page.keyboard().press("Control+Enter");

        assertThat(page.locator(".stamp")).containsText("Đã gửi cho 2 người");
        for (var citizen : List.of(one, other)) {
            assertThat(sentTo(citizen)).anySatisfy(text -> assertThat(text).contains("Xe nước của xã"));
        }
        page.navigate("http://127.0.0.1:" + port + "/console?lane=done");
        assertThat(page.locator(".row", new Page.LocatorOptions().setHasText("giếng làng")))
                .containsText("2 người");
    }

    @Test
    void askingBackIsPreviewedAsTheCitizenReadsIt() {
        var citizen = aCitizenAsks("nhà tôi muốn xin sửa cái cống thoát nước");
        var page = signedIn(anOfficer(Role.LEADER));
        open(page, "cống thoát nước");
        claim(page);
        page.keyboard().press("b");
        page.keyboard().type("Cống nằm trên đất nhà hay đường chung?");
        assertThat(page.frameLocator("#card").locator(".body")).containsText("Không cần gửi họ tên");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".stamp")).containsText("Đã hỏi lại người dân");
        assertThat(sentTo(citizen)).anySatisfy(text -> assertThat(text).contains("Cống nằm trên đất nhà"));
    }

    @Test
    void aFacetDropsInWithItsSource() {
        aCitizenAsks("cây gạo đầu làng bị đổ chắn đường, ai dọn");
        var page = signedIn(anOfficer(Role.LEADER));

        open(page, "cây gạo");
        claim(page);
        text(page).fill("");
        page.keyboard().press("Escape");
        page.keyboard().press("/");
        page.keyboard().type("khai sinh on_behalf");
        assertThat(page.locator("#found button").first()).containsText("Nhờ người làm hộ");
        page.keyboard().press("Enter");

        assertThat(text(page))
                .hasValue(Pattern.compile(
                        "Nhờ người làm hộ: .+\\nNguồn: thủ tục 1\\.001193, đối chiếu [0-9/]+\\.", Pattern.DOTALL));
    }

    @Test
    void personalDataIsRemovedOrTickedWithAReason() {
        var citizen = aCitizenAsks("nhà tôi muốn xin cái cây xanh trồng trước ngõ");
        var page = signedIn(anOfficer(Role.LEADER));

        open(page, "cây xanh");
        claim(page);
        text(page).fill("Gọi anh phụ trách số 0912 345 678.");
        assertThat(page.locator(".hits")).containsText("0912 345 678");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#refusal")).containsText("còn thông tin riêng");

        page.locator(".hit input").check();
        page.locator(".hit select").selectOption(Reasons.READY.keep().getFirst());
        page.locator("#send-label").focus();
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".stamp")).containsText("Đã gửi cho 1 người");
        assertThat(page.locator(".settled")).containsText("chỉ trong cuộc trò chuyện này");
        assertThat(sentTo(citizen)).anySatisfy(text -> assertThat(text).contains("0912 345 678"));
    }

    @Test
    void anExpiredSessionKeepsTheText() {
        aCitizenAsks("đường thôn tôi bao giờ đổ bê tông");
        var officer = anOfficer(Role.LEADER);
        var page = signedIn(officer);
        open(page, "đổ bê tông");
        claim(page);
        text(page).fill("Theo kế hoạch, trong quý một năm sau.");

        page.context().clearCookies();
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#again")).containsText("Chữ vừa gõ vẫn còn nguyên ở đây");
        page.locator("#again input[name=password]").fill(officer.password());
        page.keyboard().press("Enter");
        assertThat(page.locator("#again")).isHidden();
        assertThat(text(page)).hasValue("Theo kế hoạch, trong quý một năm sau.");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".stamp")).containsText("Đã gửi cho 1 người");
        complaints.removeIf(complaint -> complaint.contains("401"));
    }

    @Test
    void ofTwoOfficersTheFirstDecisionWinsAndTheSecondKeepsTheirText() {
        var citizen = aCitizenAsks("loa truyền thanh thôn tôi hỏng, báo ai sửa");
        var first = anOfficer(Role.LEADER);
        var slow = signedIn(anOfficer(Role.LEADER));
        open(slow, "loa truyền thanh");
        claim(slow);
        text(slow).fill("Câu của người chậm.");
        assertThat(slow.frameLocator("#card").locator(".body")).containsText("Câu của người chậm.");
        anHourPassesAtTheDesk();

        var quick = signedIn(first);
        open(quick, "loa truyền thanh");
        claim(quick);
        text(quick).fill("Câu của người nhanh.");
        quick.keyboard().press("Control+Enter");
        assertThat(quick.locator(".stamp")).containsText("Đã gửi");

        slow.keyboard().press("Control+Enter");
        assertThat(slow.locator(".stamp")).containsText(first.officer().name());
        assertThat(slow.locator(".sent")).containsText("Câu của người nhanh.");
        assertThat(slow.locator(".settled textarea")).hasValue("Câu của người chậm.");
        assertThat(sentTo(citizen)).anySatisfy(text -> assertThat(text).contains("Câu của người nhanh."));
    }

    @Test
    void anAnswerBecomesKnowledgeAndTheNextCitizenIsAnsweredAtOnce() {
        aCitizenAsks("xã có cho mượn sân kho cũ để phơi thóc không");
        var page = signedIn(anOfficer(Role.LEADER, Role.KNOWLEDGE));
        open(page, "phơi thóc");
        claim(page);
        text(page).fill("Được, đăng ký với trưởng thôn trước một ngày, không mất tiền.");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".stamp")).containsText("Đã gửi");
        page.keyboard().press("t");
        page.locator("#teach input[name=title]").fill("Mượn sân kho phơi thóc");
        page.locator("#teach input[name=question]").fill("Mượn sân kho cũ để phơi thóc được không?");
        page.locator("#teach textarea[name=names]").fill("muon san kho phoi thoc\nphơi thóc ở sân kho");
        page.locator("#teach input[name=basis]").fill("12/QĐ-UBND");
        page.locator("#teach .main").click();

        assertThat(page.locator(".stamp")).containsText("Đã vào kho kiến thức");
        page.waitForCondition(() -> published.snapshot().answers().stream()
                .anyMatch(answer -> answer.title().text().equals("Mượn sân kho phơi thóc")));

        var next = asks(ChannelUser.web(UUID.randomUUID()), "muon san kho cu phoi thoc dc ko");
        assertThat(next.outcome()).isEqualTo(TurnOutcome.ANSWERED);
        assertThat(next.text().body()).contains("đăng ký với trưởng thôn trước một ngày");
    }

    @Test
    void aReturnedQuestionTellsTheNextOfficerWhy() {
        aCitizenAsks("trâu nhà tôi đi lạc sang xã bên thì làm sao");
        var page = signedIn(anOfficer(Role.LEADER));
        open(page, "đi lạc");
        claim(page);
        page.keyboard().press("r");
        page.locator("#release label", new Page.LocatorOptions().setHasText("Đang bận việc tại quầy"))
                .click();
        page.locator("#release .main").click();
        assertThat(page.locator(".stamp")).containsText("Đã trả lại hàng chờ");

        var other = signedIn(anOfficer(Role.LEADER));
        open(other, "đi lạc");
        assertThat(other.locator(".letter .notice")).containsText("Đang bận việc tại quầy");
    }

    @Test
    void whatACitizenTypesIsNeverMarkup() {
        aCitizenAsks("<img src=x onerror=alert(1)> cho hỏi vỉa hè trước nhà");
        var page = signedIn(anOfficer(Role.LEADER));
        open(page, "vỉa hè");
        assertThat(page.locator(".asker .words").first()).containsText("<img src=x onerror=alert(1)>");
        assertThat(page.locator(".asker img")).hasCount(0);
    }

    @Test
    void aPhoneShowsOnePaneAtATimeWithoutScrollingSideways() {
        aCitizenAsks("ao nhà tôi bị lấp, báo ai");
        var page = signedIn(anOfficer(Role.LEADER));
        page.setViewportSize(390, 844);
        page.reload();
        assertThat(page.locator(".queue")).isVisible();
        page.locator(".row", new Page.LocatorOptions().setHasText("bị lấp")).click();
        assertThat(page.locator(".reading")).isVisible();
        assertThat(page.locator(".queue")).isHidden();
        assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
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

    /** What has been sent to a citizen, whether or not it has arrived. */
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
        var opening = new Accounts.Opening("canbo.thu" + number, person, Set.of(roles), Optional.empty());
        return (WithPassword) accounts.open(opening, new Actor.CommandLine());
    }

    private Page signedIn(WithPassword officer) {
        var desk = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1366, 768)
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh"));
        desks.add(desk);
        var page = desk.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate("http://127.0.0.1:" + port + "/console");
        page.locator("input[name=username]").fill(officer.officer().login());
        page.locator("input[name=password]").fill(officer.password());
        page.keyboard().press("Enter");
        assertThat(page.locator(".desk")).isVisible();
        return page;
    }

    /** Moves down the list to a question and opens it, as the keyboard does. */
    private static void open(Page page, String words) {
        Locator row = page.locator(".row", new Page.LocatorOptions().setHasText(words));
        assertThat(row).hasCount(1);
        for (int i = 0; i < 30 && !row.getAttribute("class").contains("here"); i++) {
            page.keyboard().press("j");
        }
        page.keyboard().press("Enter");
        assertThat(page.locator(".asker .words").first()).containsText(words);
    }

    private static void claim(Page page) {
        page.keyboard().press("c");
        assertThat(text(page)).isVisible();
    }

    private static Locator text(Page page) {
        return page.locator("#text");
    }

    /** Every claim is old: whoever sat there went to lunch. */
    private void anHourPassesAtTheDesk() {
        jdbc.sql("UPDATE question SET touched_at = touched_at - interval '1 hour' WHERE touched_at IS NOT NULL")
                .update();
    }
}
