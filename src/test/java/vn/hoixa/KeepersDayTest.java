package vn.hoixa;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import vn.hoixa.knowledge.CommonAnswer;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;

/**
 * What a keeper does, in a real browser, on one running process whose clock moves: data comes in with a changed fee, is read
 * and published, and whoever was told the old fee is told; what is due is confirmed; what is not, leaves at midnight; what
 * is asked in vain becomes knowledge.
 */
@HoiXaTest
@WithKnowledge(WithKnowledge.WHOLE)
@Import(KeepersDayTest.Clocks.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class KeepersDayTest {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final String COPIES = "2.000815";
    private static final String QUESTION = "chứng thực bản sao mất bao nhiêu tiền";

    @TestConfiguration
    static class Clocks {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock(at(TODAY, LocalTime.of(9, 0)));
        }
    }

    @TempDir
    Path directory;

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Autowired
    Accounts accounts;

    @Autowired
    Knowledge knowledge;

    private final Map<String, String> passwords = new ConcurrentHashMap<>();
    private final List<BrowserContext> open = new ArrayList<>();
    private Playwright playwright;
    private Browser browser;

    @BeforeAll
    void aCommuneOnAWednesdayMorning() {
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000); // milliseconds; a busy machine is slow, not wrong
        playwright = Playwright.create();
        browser = Chromium.launch(playwright);
        anOfficer("bientap", Role.KNOWLEDGE);
        anOfficer("lanhdao", Role.LEADER);
    }

    @AfterEach
    void leave() {
        open.forEach(BrowserContext::close);
        open.clear();
        clock.set(at(TODAY, LocalTime.of(9, 0)));
    }

    @AfterAll
    void stop() {
        playwright.close();
    }

    @Test
    void aChangedFeeReachesWhoeverWasToldTheOldOne() throws IOException {
        var one = citizen();
        var another = citizen();
        asks(one, QUESTION, "2.000 đồng");
        asks(another, QUESTION, "2.000 đồng");
        String old = codeOfLastAnswer(one);

        var keeper = officer("bientap");
        importsTheSheet(keeper, withAnotherFee());
        readsTheDifferenceAndPublishes(keeper);

        var leader = officer("lanhdao");
        leader.navigate(url("/console/ra-soat?muc=dinh-chinh"));
        assertThat(leader.locator("tr", new Page.LocatorOptions().setHasText(COPIES)))
                .containsText("2 người");
        leader.locator("tr a", new Page.LocatorOptions().setHasText("Chứng thực bản sao"))
                .click();
        assertThat(leader.locator("del").first()).hasText("2.000");
        assertThat(leader.locator("ins").first()).hasText("3.000");
        isForEverybody(leader);
        leader.locator("button", new Page.LocatorOptions().setHasText("Duyệt và gửi cho 2 người"))
                .click();
        assertThat(leader.locator(".notice.good")).containsText("Đã gửi đính chính cho 2 người");

        assertThat(one.locator("#log")).containsText("Đính chính");
        assertThat(one.locator("#log .entry").last()).containsText("3.000 đồng");
        assertThat(another.locator("#log")).containsText("Đính chính");
        var check = citizen();
        check.navigate(url("/xac-minh/" + old));
        assertThat(check.locator("main")).containsText("đã được đính chính");
        check.locator("main a", new Page.LocatorOptions().setHasText("Xem nội dung mới"))
                .click();
        assertThat(check.locator("blockquote")).containsText("3.000 đồng");
        asks(citizen(), QUESTION, "3.000 đồng");
    }

    @Test
    void whatIsDueIsConfirmedAndWhatIsNotLeavesAtMidnight() {
        var due = dueFirst();
        var last = due.source().reviewBy().orElseThrow();
        String words = due.ask().getFirst();
        clock.set(at(last.minusDays(5), LocalTime.of(9, 0)));
        var keeper = officer("bientap");
        keeper.navigate(url("/console/ra-soat?loai=answer"));
        assertThat(keeper.locator(".horizons a", new Page.LocatorOptions().setHasText("Trong 7 ngày")))
                .not()
                .containsText("0Trong");
        assertThat(row(keeper, due)).containsText("còn 5 ngày");

        clock.set(at(last, LocalTime.of(23, 59, 0)));
        asks(citizen(), words, due.title().text());
        clock.set(at(last.plusDays(1), LocalTime.MIDNIGHT));
        var late = citizen();
        asks(late, words, "Mã câu hỏi");
        assertThat(late.locator("#log .entry").last())
                .not()
                .containsText(due.answer().text().substring(0, 30));

        var again = officer("bientap");
        again.navigate(url("/console/ra-soat?han=past&loai=answer"));
        assertThat(row(again, due)).containsText("quá 1 ngày");
        row(again, due).locator("[data-one]").click();
        assertThat(again.locator(".notice.good")).containsText("Đã ghi vẫn đúng cho 1 mục");
        assertThat(row(again, due)).hasCount(0);
        answeredAgain(words, due);
    }

    @Test
    void manyAreConfirmedByKeysInOneAct() {
        clock.set(at(LocalDate.of(2027, 1, 12), LocalTime.of(9, 0)));
        var keeper = officer("bientap");
        keeper.navigate(url("/console/ra-soat?han=week"));
        assertThat(keeper.locator("main .notice.bad")).containsText("Trong 14 ngày tới");
        isForEverybody(keeper);
        int before = keeper.locator("tr[data-row]").count();
        Assertions.assertThat(before).isGreaterThan(3);

        for (String key : List.of("j", "x", "j", "x", "j", "x")) {
            keeper.keyboard().press(key);
        }
        assertThat(keeper.locator("[data-picked]")).containsText("3");
        keeper.locator("[data-picked]").click();

        assertThat(keeper.locator(".notice.good")).containsText("Đã ghi vẫn đúng cho 3 mục");
        assertThat(keeper.locator("tr[data-row]")).hasCount(before - 3);
    }

    @Test
    void whatIsAskedInVainBecomesKnowledge() {
        var asker = citizen();
        asks(asker, "Xã mình bao giờ có lịch phun thuốc muỗi?", "Mã câu hỏi");
        var later = citizen();
        asks(later, "bao giờ xã có lịch phun thuốc muỗi vậy", "Mã câu hỏi");
        var leader = officer("lanhdao");
        leader.navigate(url("/console/ra-soat?muc=chua-co"));
        Locator gap = leader.locator(".gap", new Page.LocatorOptions().setHasText("phun thuốc muỗi"));
        assertThat(gap).containsText("2 người");
        isForEverybody(leader);
        gap.locator("a.main").click();
        isAtTheDesk(leader);
        leader.locator("[data-key=c]").first().click();
        leader.fill("#text", "Trạm Y tế phun thuốc muỗi sáng thứ Bảy tuần đầu mỗi tháng mùa mưa.");
        leader.keyboard().press("Control+Enter");
        assertThat(leader.locator(".settled .stamp")).containsText("Đã gửi");
        assertThat(later.locator("#log")).containsText("sáng thứ Bảy");

        var keeper = officer("bientap");
        keeper.navigate(url("/console/ra-soat?muc=chua-co"));
        gap = keeper.locator(".gap", new Page.LocatorOptions().setHasText("phun thuốc muỗi"));
        assertThat(gap.locator("a.main")).hasText("Đưa vào kho");
        gap.locator("a.main").click();
        isAtTheDesk(keeper);
        keeper.locator("[data-open=teach]").click();
        Locator sheet = keeper.locator("#teach");
        sheet.locator("[name=title]").fill("Lịch phun thuốc muỗi");
        sheet.locator("[name=question]").fill("Xã mình bao giờ có lịch phun thuốc muỗi?");
        sheet.locator("[name=names]").fill("bao giờ xã có lịch phun thuốc muỗi vậy");
        sheet.locator("[name=basis]").fill("00/2026/QĐ-UBND");
        sheet.locator("button.main").click();
        assertThat(keeper.locator("[data-open=teach]")).hasCount(0);

        asks(citizen(), "xa bao gio co lich phun thuoc muoi", "sáng thứ Bảy");
        keeper.navigate(url("/console/ra-soat?muc=chua-co"));
        assertThat(keeper.locator(".gap", new Page.LocatorOptions().setHasText("phun thuốc muỗi")))
                .hasCount(0);
    }

    /** The desk's keys and buttons work once its scripts have run, which is before the page counts as loaded. */
    private static void isAtTheDesk(Page page) {
        page.waitForURL(address -> !address.contains("/console/ra-soat"));
    }

    private void importsTheSheet(Page keeper, Path sheet) {
        keeper.navigate(url("/console/nhap-du-lieu"));
        keeper.locator("#file").setInputFiles(sheet);
        keeper.locator("form.upload button.main").click();
        assertThat(keeper.locator("#job")).containsText("đã xong");
    }

    private void readsTheDifferenceAndPublishes(Page keeper) {
        keeper.navigate(url("/console/thu-tuc/procedure/" + COPIES));
        Locator waiting = keeper.locator(".waiting");
        assertThat(waiting).containsText("3.000");
        waiting.locator("[name=why]").fill("Đã đối chiếu thông tư mới");
        waiting.locator("button.main").click();
        assertThat(keeper.locator(".waiting")).hasCount(0);
    }

    private Path withAnotherFee() throws IOException {
        try (var files = Files.walk(Path.of("knowledge-base/procedures"))) {
            var original = files.filter(path -> path.getFileName().toString().startsWith(COPIES))
                    .findFirst()
                    .orElseThrow();
            var sheet = directory.resolve(original.getFileName().toString());
            return Files.writeString(
                    sheet, Files.readString(original).replace("2.000 đồng một trang", "3.000 đồng một trang"));
        }
    }

    /** The common answer whose day comes first. */
    private CommonAnswer dueFirst() {
        return knowledge.snapshot().answers().stream()
                .min(Comparator.comparing(answer -> answer.source().reviewBy().orElseThrow()))
                .orElseThrow();
    }

    private void answeredAgain(String words, CommonAnswer due) {
        for (int attempt = 0; attempt < 20; attempt++) {
            var page = citizen();
            ask(page, words);
            assertThat(page.locator("#log .answer")).hasCount(1);
            if (page.locator("#log .answer").innerText().contains(due.title().text())) {
                return;
            }
        }
        throw new AssertionError(due.title() + " is not answered again");
    }

    /** Nothing on the page that a screen reader or weak eyes would stumble over. */
    private static void isForEverybody(Page page) {
        Assertions.assertThat(Hindrances.on(page)).isEmpty();
    }

    private static Locator row(Page page, CommonAnswer answer) {
        return page.locator(
                "tr[data-row]",
                new Page.LocatorOptions().setHasText(answer.title().text()));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(VIETNAM).toInstant();
    }

    private String codeOfLastAnswer(Page page) {
        var code = java.util.regex.Pattern.compile("Mã tin ([0-9-]{14})")
                .matcher(page.locator("#log").innerText());
        Assertions.assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private Page citizen() {
        return context(390, 844).newPage();
    }

    private void asks(Page page, String words, String expected) {
        ask(page, words);
        assertThat(page.locator("#log .entry").last()).containsText(expected);
    }

    private void ask(Page page, String words) {
        if (!page.url().startsWith("http")) {
            page.navigate(url("/"));
        }
        page.fill("#words", words);
        page.keyboard().press("Enter");
    }

    private Page officer(String login) {
        Page page = context(1440, 900).newPage();
        page.navigate(url("/console"));
        page.fill("[name=username]", login);
        page.fill("[name=password]", passwords.get(login));
        page.keyboard().press("Enter");
        assertThat(page.locator("#work")).isVisible();
        return page;
    }

    private BrowserContext context(int width, int height) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh"));
        open.add(context);
        return context;
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private Officer anOfficer(String login, Role role) {
        var person = new Officer.Person("Cán bộ Thử Nghiệm", "Công chức thử");
        var opening = new Accounts.Opening(login, person, Set.of(role), Optional.empty());
        var opened = (Accounts.Result.WithPassword) accounts.open(opening, new Actor.CommandLine());
        passwords.put(login, opened.password());
        return opened.officer();
    }
}
