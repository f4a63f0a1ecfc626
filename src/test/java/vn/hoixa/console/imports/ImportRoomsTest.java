package vn.hoixa.console.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import vn.hoixa.Chromium;
import vn.hoixa.HoiXaTest;
import vn.hoixa.WithKnowledge;
import vn.hoixa.intake.Imports;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Accounts.Result.WithPassword;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;

/** The rooms where data comes in, in a real browser. */
@HoiXaTest
@WithKnowledge
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class ImportRoomsTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Imports imports;

    private final List<BrowserContext> desks = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    void prepare() {
        playwright = Playwright.create();
        setDefaultAssertionTimeout(30_000); // milliseconds; a busy machine is slow, not wrong
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
    void aKeeperImportsAFileReadsWhatWasNotTakenAndDecidesWhatDiffers() {
        var page = signedIn(Role.KNOWLEDGE);
        open(page, "/console/nhap-du-lieu");
        page.locator("#file")
                .setInputFiles(new FilePayload(
                        "cong.jsonl",
                        "application/jsonl",
                        ("{hỏng\n" + record("1.001193", "Thủ tục đăng ký khai sinh", "999/QĐ-THU"))
                                .getBytes(StandardCharsets.UTF_8)));
        page.locator("form.upload .button.main").click();

        assertThat(page.locator("#job .tag")).hasText("đã xong");
        assertThat(page.locator(".tallies")).containsText("Không nhận");
        assertThat(page.locator("#job table")).containsText("Dòng 1");
        assertThat(page.locator("#job table")).containsText("không đọc được JSON");

        page.locator(".tallies a").click();
        page.locator("table a", new Page.LocatorOptions().setHasText("khai sinh"))
                .click();
        assertThat(page.locator(".sides")).containsText("999/QĐ-THU");
        page.locator("[data-all=keep]").click();
        page.locator("[name=why]").fill("đã đối chiếu, quyết định mới chưa có hiệu lực");
        page.locator(".choose .button.main").click();

        assertThat(page.locator(".notice.good")).containsText("1.001193");
        assertThat(page.locator("main")).containsText("Không có khác biệt nào chờ xử lý.");
    }

    @Test
    void aFileOfAnotherKindIsRefusedInWords() {
        var page = signedIn(Role.KNOWLEDGE);
        open(page, "/console/nhap-du-lieu");
        page.locator("#file").setInputFiles(new FilePayload("anh.png", "image/png", new byte[] {1, 2, 3}));
        page.locator("form.upload .button.main").click();

        assertThat(page.locator("#upload-problem")).containsText("anh.png");
        assertThat(page.locator("#upload-problem")).containsText(".jsonl.gz");
        complaints.removeIf(told -> told.contains("422"));
    }

    @Test
    void aRuleIsEditedForeseenAndPublishedByName() {
        var page = signedIn(Role.LEADER);
        open(page, "/console/quy-dinh");
        page.locator(".rule h2 a").click();
        page.locator("[name=amount]").first().fill("1.000 đồng");
        page.locator("[name=number]").fill("23");
        page.locator("main form.stack [name=why]").fill("nghị quyết mới");
        page.locator("main form.stack .button.main").click();
        assertThat(page.locator("#problems")).containsText("Số nghị quyết “23”");

        page.locator("[name=number]").fill("23/2026/NQ-HĐND");
        page.locator("main form.stack .button.main").click();
        assertThat(page.locator("h2").first())
                .hasText(Pattern.compile("Thay đổi [0-9]+ khoản lệ phí từ [0-9]{2}/[0-9]{2}/[0-9]{4}"));
        assertThat(page.locator(".effect")).containsText("1.000 đồng");
        page.locator("[name=why]").fill("đã đối chiếu văn bản");
        page.locator("main form .button.main").click();

        assertThat(page.locator(".notice.good")).isVisible();
        assertThat(page.locator(".rule")).containsText("1.000 đồng");
        complaints.removeIf(told -> told.contains("422"));
    }

    @Test
    void theCommunesTelephoneIsChangedByAKeeper() {
        var page = signedIn(Role.KNOWLEDGE);
        open(page, "/console/thong-tin-xa");
        page.locator("[name='phones.health']").fill("0225 000 0188");
        page.locator("[name=why]").fill("Trạm đổi số máy");
        page.locator("main form .button.main").click();
        assertThat(page.locator(".effect")).containsText("Trạm Y tế");
        assertThat(page.locator(".effect")).containsText("0225 000 0188");
        page.locator("[name=why]").fill("có công văn");
        page.locator("main form .button.main").click();

        assertThat(page.locator(".notice.good")).isVisible();
    }

    @Test
    void theCatalogueIsTakenAwayAsASpreadsheet() throws Exception {
        var page = signedIn(Role.KNOWLEDGE);
        open(page, "/console/danh-muc");
        assertThat(page.locator(".measures")).containsText("Đúng");
        assertThat(page.locator("table").first()).containsText("Hộ tịch");

        var file = page.waitForDownload(() -> page.locator("a[href$='.xlsx']").click());

        assertThat(file.suggestedFilename()).startsWith("danh-muc-du-lieu-").endsWith(".xlsx");
        assertThat(Files.readAllBytes(file.path())).startsWith('P', 'K');
    }

    @Test
    void othersSeeNeitherTheEntriesNorThePages() {
        var page = signedIn(Role.POLICE);
        page.navigate(address("/console/thu-tuc"));
        assertThat(page.locator(".rooms")).containsText("Thủ tục");
        assertThat(page.locator(".rooms")).not().containsText("Nhập dữ liệu");
        for (String path :
                List.of("/console/nhap-du-lieu", "/console/quy-dinh", "/console/thong-tin-xa", "/console/danh-muc")) {
            assertThat(page.navigate(address(path)).status()).as(path).isEqualTo(403);
        }
        complaints.removeIf(told -> told.contains("403"));
    }

    @Test
    void aPhoneShowsEveryRoomWithoutScrollingSideways() {
        var page = signedIn(Role.KNOWLEDGE);
        page.setViewportSize(390, 844);
        for (String path :
                List.of("/console/nhap-du-lieu", "/console/quy-dinh", "/console/thong-tin-xa", "/console/danh-muc")) {
            open(page, path);
            assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(path)
                    .isTrue();
        }
    }

    private Page signedIn(Role role) {
        var account = account(role);
        var context = browser.newContext();
        desks.add(context);
        var page = context.newPage();
        page.navigate(address("/console/sign-in"));
        page.locator("[name=username]").fill(account.officer().login());
        page.locator("[name=password]").fill(account.password());
        page.keyboard().press("Enter");
        assertThat(page.locator(".who")).isVisible();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    private void open(Page page, String path) {
        assertThat(page.navigate(address(path)).status()).as(path).isEqualTo(200);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private WithPassword account(Role role) {
        var person = new Officer.Person("Người Thử Nghiệm", "Công chức");
        var opening =
                new Accounts.Opening("nguoithu" + NUMBER.incrementAndGet(), person, Set.of(role), Optional.empty());
        return (WithPassword) accounts.open(opening, new Actor.CommandLine());
    }

    private static String record(String code, String name, String decision) {
        return """
            {"ma":"%s","ten":"%s","so_quyet_dinh":"%s","linh_vuc":"Hộ tịch","cach_thuc":[],"ho_so":[],\
            "can_cu":["60/2014/QH13"],"trinh_tu":"","yeu_cau":"","ket_qua":[]}\
            """.formatted(code, name, decision);
    }
}
