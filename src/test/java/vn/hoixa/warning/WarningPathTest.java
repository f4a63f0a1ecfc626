package vn.hoixa.warning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import vn.hoixa.Chromium;
import vn.hoixa.bench.StubPhones;
import vn.hoixa.bench.Subscribers;
import vn.hoixa.bulletin.Area;
import vn.hoixa.bulletin.VillageId;
import vn.hoixa.delivery.Broadcasts;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.delivery.Channels;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.village.VillageDoors;

/**
 * The way of a warning as people go it, on two phones in a real browser: a village head proposes it, the police give it back and
 * then approve it, it reaches the phones of the village, and its correction reaches exactly those.
 */
class WarningPathTest extends WarningStory {
    private static final String VILLAGE = "mau-dong";
    private static final String TITLE = "Mạo danh công an gọi điện đòi chuyển tiền";
    private static final int PEOPLE = 120;
    private static final int IN_ANY_SECOND = 20;

    @LocalServerPort
    int port;

    @Autowired
    VillageDoors doors;

    @Autowired
    Environment environment;

    @Autowired
    WarningBroadcasts rows;

    @Autowired
    Broadcasts broadcasts;

    @Autowired
    Relays relays;

    @Autowired
    Channels channels;

    private final StubPhones phones = new StubPhones();
    private Playwright playwright;
    private Browser browser;

    @BeforeAll
    void aBrowserAndAVillage() {
        playwright = Playwright.create();
        setDefaultAssertionTimeout(30_000);
        browser = Chromium.launch(playwright);
        jdbc.sql("DELETE FROM subscription").update();
        Subscribers.insert(jdbc, VILLAGE, PEOPLE);
    }

    @AfterAll
    void stop() {
        jdbc.sql("DELETE FROM subscription").update();
        playwright.close();
        phones.close();
    }

    @Test
    void proposedGivenBackMendedApprovedSentPassedOnAndCorrected() throws Exception {
        var village = inside(aHeadOf(VILLAGE));
        var police = signedIn(anAccount(Role.POLICE, Optional.empty()));

        proposes(village);
        open(police);
        givesBack(police, "Thêm dấu hiệu ở xã mình");
        mends(village);
        long id = approvesAndSends(police);
        whileSending(() -> arrives(police));
        passesOn(village);
        outletsOpen(id);
        corrects(police, signedIn(anAccount(Role.POLICE, Optional.empty())));
        whileSending(() -> await(() -> phones.taken() == 2 * PEOPLE));
        assertThat(phones.reached()).isEqualTo(PEOPLE);
    }

    /** What is sent is sent by a process of its own, which ends when nothing waits. */
    private void whileSending(Runnable seen) throws Exception {
        var sending = PhonesRun.start(environment, phones, IN_ANY_SECOND);
        try {
            seen.run();
        } finally {
            sending.destroyForcibly().waitFor();
        }
    }

    @Test
    void whatWasSentAtNightStandsAboveTheDeskUntilSomebodyElseConfirmsIt() {
        var cleared = (Preapprovals.Result.Done) preapprovals.approve(
                police,
                new Preapprovals.Order("c7-bat-coc-online", Area.of(new VillageId(VILLAGE)), 1, today().plusDays(3)),
                today());
        id(nightSends.send(cleared.id(), aHeadOf(VILLAGE), new VillageId(VILLAGE)));
        var page = signedIn(anAccount(Role.POLICE, Optional.empty()));

        page.navigate(url("/console"));
        seen(page, "ban-dem");
        page.locator(".reminders a", new Page.LocatorOptions().setHasText("Bắt cóc qua mạng"))
                .click();
        page.click("text=Đã xem, đúng");

        assertThat(page.locator(".reminders", new Page.LocatorOptions().setHasText("Bắt cóc qua mạng")))
                .hasCount(0);
    }

    @Test
    void anApprovedTextIsTriedOnTheOfficersOwnChatFirst() {
        var account = anAccount(Role.POLICE, Optional.empty());
        var chat = addresses.of(new ChannelUser(ChannelName.TELEGRAM, "7555000111"));
        var id = submitted(head, aContent().with(Area.of(new VillageId(VILLAGE))));
        var page = signedIn(account);
        page.navigate(url("/console/canh-bao/" + id));
        page.click("text=Chỉ duyệt");
        page.click("text=Gửi thử cho tôi");
        assertThat(page.locator("main [role=status]").first()).containsText("Chưa gửi thử được");

        jdbc.sql("INSERT INTO officer_link (id, officer_id, address_id, linked_at) VALUES (?, ?, ?, now())")
                .params(UUID.randomUUID(), account.officer().id().value(), chat.value())
                .update();
        page.click("text=Gửi thử cho tôi");

        assertThat(page.locator("main [role=status]").first()).containsText("Đã gửi thử");
        assertThat(jdbc.sql("SELECT count(*) FROM delivery WHERE address_id = ?")
                        .param(chat.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        dispatches.cancel(id, police, "Chỉ thử");
        jdbc.sql(
                        "UPDATE delivery SET state = 'given_up', reason = 'thử', code = 'refused', settled_at = now() WHERE address_id = ?")
                .param(chat.value())
                .update();
    }

    @Test
    void whatWasTakenBackSaysHowToTellThoseWhoHaveIt() {
        var id = approved(aContent().with(Area.of(new VillageId("mau-ha"))));
        dispatches.send(id, police);
        dispatches.cancel(id, police, "Nhầm thôn");
        var page = signedIn(anAccount(Role.POLICE, Optional.empty()));
        page.navigate(url("/console/canh-bao/" + id));
        assertThat(page.locator("main")).containsText("Người đã nhận chưa được báo");

        page.click("button[value=CANCELLATION]");

        assertThat(page.locator("h1 + .lead")).containsText("Đang soạn");
        page.navigate(url("/console/canh-bao/" + id));
        assertThat(page.locator("button[value=CANCELLATION]")).hasCount(0);
    }

    @Test
    void whatTheApplicationHoldsSaysWhyAndWhereToGoOn() {
        var id = approved(aContent().with(Area.of(new VillageId(VILLAGE))));
        dispatches.send(id, police);
        var machine = new Actor.Application();
        rows.of(id).values().forEach(each -> broadcasts.pause(each, machine, "Tự tạm dừng: thử một."));
        channels.pause(ChannelName.ZALO, machine, "Tự tạm dừng: thử hai.");
        var page = signedIn(anAccount(Role.POLICE, Optional.empty()));

        page.navigate(url("/console/canh-bao/" + id));

        assertThat(page.locator("#progress .notice").first())
                .containsText("Kênh Zalo đang bị giữ. Tự tạm dừng: thử hai.");
        assertThat(page.locator("#progress .notice").last())
                .containsText("Tin gửi thôn Mẫu Đông đang bị giữ. Tự tạm dừng: thử một.");
        assertThat(page.locator("#progress .notice a").first()).hasAttribute("href", "/console/kenh");
        channels.resume(ChannelName.ZALO, machine, "thử");
        dispatches.cancel(id, police, "Chỉ thử");
    }

    @Test
    void aTextApprovedBeforehandIsReadWholeBeforeItGoesOutOnce() {
        var order = new Preapprovals.Order("a1-gia-danh-cong-an", Area.of(new VillageId("mau-ha")), 5, today());
        long cleared = ((Preapprovals.Result.Done) preapprovals.approve(police, order, today())).id();
        var page = inside(aHeadOf("mau-ha"));
        seen(page, "thon-loi-san");

        page.click("text=Đọc lại rồi gửi");
        assertThat(page.locator("#text")).containsText("Phải làm");
        seen(page, "thon-gui-san");
        page.dblclick("text=Gửi ngay cho bà con");

        assertThat(page.locator("[role=status]")).containsText("Đã gửi cho bà con thôn Mẫu Hạ.");
        page.reload();
        var sent = sentUnder(cleared);
        assertThat(sent).hasSize(1);
        dispatches.cancel(sent.getFirst(), police, "Chỉ thử");
        preapprovals.revoke(cleared, police, "Chỉ thử");
    }

    @Test
    void aDoubleClickOfThePoliceSendsOnce() {
        var order = new Preapprovals.Order(
                "c7-bat-coc-online", new Area(Set.of(new VillageId("mau-ha"), new VillageId("mau-doai"))), 5, today());
        long cleared = ((Preapprovals.Result.Done) preapprovals.approve(police, order, today())).id();
        var page = signedIn(anAccount(Role.POLICE, Optional.empty()));
        page.navigate(url("/console/canh-bao/duyet-san"));
        seen(page, "duyet-san");
        assertThat(page.locator("section", named("thôn Mẫu Đoài, thôn Mẫu Hạ; 5 lần"))
                        .first())
                .isVisible();
        assertThat(page.locator("#night"))
                .containsText("Mức Quan trọng: gửi từ 21:00 đến 6:30 thì 6:30 sáng mới đến máy bà con");
        assertThat(page.locator("select[name=template]")).containsText("mức Quan trọng, đêm gửi sáng đến");

        var form = page.locator("form[action$='/" + cleared + "/gui']");
        form.locator("select").selectOption("mau-ha");
        form.evaluate(TWICE);
        assertThat(sentUnder(cleared)).as("two at once").hasSize(1);
        form.locator("select").selectOption("mau-doai");
        form.locator("button").dblclick();

        assertThat(page.locator("main [role=status]")).containsText("Đã ghi. Tin đang đi.");
        var sent = sentUnder(cleared);
        assertThat(sent).as("another village with the form of before").hasSize(2);
        sent.forEach(each -> dispatches.cancel(each, police, "Chỉ thử"));
        preapprovals.revoke(cleared, police, "Chỉ thử");
    }

    private static final String TWICE = """
            (form) => Promise.all([1, 2].map(() => fetch(form.action,
                { method: "POST", body: new URLSearchParams(new FormData(form)) }))).then((both) => both.length)""";

    private List<WarningId> sentUnder(long cleared) {
        return jdbc.sql("SELECT id FROM warning WHERE preapproval = ?")
                .param(cleared)
                .query((row, _) -> new WarningId(row.getLong(1)))
                .list();
    }

    @Test
    void theVillagesPageSaysWhoConfirmedWhatIsForThemAndShutsALostPhone() {
        var lost = aHeadOf("mau-ha");
        var phone = inside(lost);
        var id = approved(aContent().with(Area.of(new VillageId("mau-ha"))));
        dispatches.send(id, police);
        relays.confirm(id, lost, new VillageId("mau-ha"), 40);
        relays.confirm(id, addresses.of(ChannelUser.web(UUID.randomUUID())), Optional.empty(), 3);
        var title = warnings.find(id).orElseThrow().content().words().title();
        var page = signedIn(anAccount(Role.POLICE, Optional.empty()));

        page.navigate(url("/console/canh-bao/thon"));
        seen(page, "cac-thon");
        assertThat(page.locator("section", named("Mẫu Hạ"))).containsText(title + ": " + lost.name());
        assertThat(page.locator("section", named("Mẫu Hạ"))).containsText("40 hộ");
        assertThat(page.locator("section", named(lost.name()))
                        .locator("li", new Locator.LocatorOptions().setHasText(lost.name())))
                .hasCount(1);
        var row = page.locator(".head-of", named(lost.name()));
        row.locator("text=Khóa máy này").click();
        seen(page, "cac-thon-khoa-may");
        phone.reload();
        assertThat(phone.locator("h1").first()).hasText("Cần báo cho bà con");
        row.locator("text=Khóa ngay").click();

        assertThat(page.locator("main [role=status]")).containsText("Đã khóa máy.");
        assertThat(row.locator("details")).hasCount(0);
        row.locator("text=Cấp đường dẫn mới").click();
        row.locator("text=Hủy đường dẫn chưa dùng").click();
        row.locator("text=Hủy ngay").click();
        assertThat(row.locator("details")).hasCount(0);
        phone.navigate(url("/thon"));
        assertThat(phone.locator("h1")).hasText("Đường dẫn này không dùng được nữa");
        var knowledge = signedIn(anAccount(Role.KNOWLEDGE, Optional.empty()));
        knowledge.navigate(url("/console/canh-bao/thon"));
        assertThat(knowledge.locator("text=Khóa máy này")).hasCount(0);
        dispatches.cancel(id, police, "Chỉ thử");
    }

    private static Page.LocatorOptions named(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private Page inside(Officer head) {
        var page = phone();
        page.navigate(
                url("/thon/vao/" + doors.issue(head.id(), police).orElseThrow().value()));
        page.fill("#pin", "604182");
        page.click("button");
        assertThat(page.locator("h1").first()).hasText("Cần báo cho bà con");
        return page;
    }

    private void proposes(Page village) {
        village.selectOption("#template", "a1-gia-danh-cong-an");
        village.click("text=Xem trước");
        assertThat(village.locator("#preview")).containsText("Phải làm");
        seen(village, "thon-xem-truoc");
        village.click("text=Gửi Công an xã duyệt");
        assertThat(village.locator("[role=status]")).hasText("Đã gửi Công an xã duyệt.");
        assertThat(village.locator(".proposals")).containsText("Chờ duyệt");
    }

    private void open(Page police) {
        police.navigate(url("/console/canh-bao"));
        police.locator(".alarm-rows a", new Page.LocatorOptions().setHasText("Chờ duyệt"))
                .first()
                .click();
        assertThat(police.locator("#decide")).isVisible();
        seen(police, "duyet");
    }

    private static void givesBack(Page police, String reason) {
        police.click("text=Trả lại để sửa");
        assertThat(police.locator("main .notice.bad")).containsText("Phải ghi lý do");
        police.fill("textarea[name=reason]", reason);
        police.click("text=Trả lại để sửa");
        assertThat(police.locator("h1 + .lead")).containsText("Trả lại");
    }

    private void mends(Page village) {
        village.navigate(url("/thon"));
        assertThat(village.locator(".proposals")).containsText("Lý do: Thêm dấu hiệu ở xã mình");
        village.click("text=Sửa và gửi lại");
        seen(village, "thon-sua");
        village.fill("#title", TITLE);
        village.fill("#signs", village.inputValue("#signs") + "\nXưng công an xã nhưng gọi từ số lạ");
        village.click("text=Gửi Công an xã duyệt lại");
        assertThat(village.locator("[role=status]")).hasText("Đã gửi Công an xã duyệt.");
    }

    private long approvesAndSends(Page police) {
        police.reload();
        assertThat(police.locator("#previews")).containsText("gọi từ số lạ");
        assertThat(police.locator("#previews")).containsText("Loa");
        police.click("text=Duyệt và gửi ngay");
        assertThat(police.locator("#progress")).containsText(PEOPLE + " đang chờ");
        String path = police.url().replaceAll("[?#].*", "");
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    /** Nobody reloads the page: it follows by itself. */
    private void arrives(Page police) {
        assertThat(police.locator("#progress")).containsText("tin mỗi giây");
        assertThat(police.locator("#progress tbody").last()).containsText("Zalo");
        seen(police, "tien-do");
        assertThat(police.locator("#state")).hasText("Đã gửi");
        assertThat(police.locator("#progress")).containsText(PEOPLE + " đã gửi");
        assertThat(phones.taken()).isEqualTo(PEOPLE);
    }

    private void passesOn(Page village) {
        village.navigate(url("/thon"));
        seen(village, "thon");
        var sheet = village.locator("article", new Page.LocatorOptions().setHasText(TITLE));
        sheet.locator("[data-share]").click();
        assertThat(sheet.locator("[data-share]")).containsText("Đã chép lời");
        assertThat(sheet.locator("[name=households]")).isFocused();
        sheet.locator("[name=households]").fill("150");
        sheet.locator("text=Đã chia sẻ").last().click();
        assertThat(village.locator("article", new Page.LocatorOptions().setHasText(TITLE)))
                .containsText("khoảng 150 hộ");
    }

    private void outletsOpen(long id) {
        var citizen = phone();
        citizen.navigate(url("/canh-bao/" + id));
        assertThat(citizen.locator("h1")).containsText(TITLE);
        assertThat(citizen.locator(".facts")).containsText("thôn Mẫu Đông");
        seen(citizen, "canh-bao");
        othersAreTakenBack(id);
        citizen.navigate(url("/"));
        assertThat(citizen.locator(".alarm-bar")).containsText("thôn Mẫu Đông: " + TITLE);
        seen(citizen, "hoi-dap");
        var request = citizen.context().request();
        var poster = request.get(url("/canh-bao/" + id + ".pdf"));
        assertThat(new String(poster.body(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(request.get(url("/canh-bao/" + id + ".png")).headers()).containsEntry("content-type", "image/png");
        assertThat(request.get(url("/canh-bao/" + id + ".cap.xml")).text()).contains(TITLE);
        assertThat(request.get(url("/canh-bao.atom")).text()).contains(TITLE);
    }

    /** What another story left in force stands before a village's own. */
    private void othersAreTakenBack(long id) {
        warnings.inForce().stream()
                .map(Warning::id)
                .filter(warning -> warning.value() != id)
                .forEach(warning -> dispatches.cancel(warning, leader, "Không còn tin nào như vậy"));
    }

    private void corrects(Page police, Page colleague) {
        police.click("text=Soạn đính chính");
        assertThat(police.locator("h1 + .lead")).containsText("Đính chính số");
        police.fill("[name=happening]", "Chỗ trước nói chưa rõ: công an xã không gọi điện đòi tiền.");
        police.click("text=Lưu và gửi duyệt");
        assertThat(police.locator("h1 + .lead")).containsText("Chờ duyệt");
        colleague.navigate(police.url());
        colleague.click("text=Duyệt và gửi ngay");
        assertThat(colleague.locator("#progress")).containsText("đang chờ");
    }

    private Page signedIn(Accounts.Result.WithPassword account) {
        var page = phone();
        page.navigate(url("/console"));
        page.fill("[name=username]", account.officer().login());
        page.fill("[name=password]", account.password());
        page.keyboard().press("Enter");
        assertThat(page.locator("header.top")).isVisible();
        return page;
    }

    private Page phone() {
        return browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setLocale("vi-VN")
                        .setTimezoneId("Asia/Ho_Chi_Minh")
                        .setPermissions(List.of("clipboard-read", "clipboard-write")))
                .newPage();
    }

    /** Nothing is wider than the phone; a picture is kept to be looked at. */
    private static void seen(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/warning-path/" + name + ".png"))
                .setFullPage(true));
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(name)
                .isLessThanOrEqualTo(390);
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
