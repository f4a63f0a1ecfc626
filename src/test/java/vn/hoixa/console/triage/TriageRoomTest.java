package vn.hoixa.console.triage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hoixa.Chromium;
import vn.hoixa.HoiXaTest;
import vn.hoixa.OnScreen;
import vn.hoixa.WithKnowledge;
import vn.hoixa.intake.Imports;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Accounts.Result.WithPassword;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.revision.KnowledgeStore;

/** A thumb down on a citizen's phone becomes a mended procedure and a message back, in two real browsers. */
@HoiXaTest
@WithKnowledge
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class TriageRoomTest {
    private static final String COPIES = "2.000815";

    private Playwright playwright;
    private Browser browser;
    private WithPassword leader;

    @LocalServerPort
    private int port;

    @Autowired
    private KnowledgeStore knowledge;

    @Autowired
    private Imports imports;

    @TempDir
    Path directory;

    @BeforeAll
    void anOfficeWithItsKnowledge(@Autowired Accounts accounts, @Autowired Knowledge published) {
        var opening = new Accounts.Opening(
                "lanhdao",
                new Officer.Person("Lãnh Đạo Thử", "Phó Chủ tịch"),
                Set.of(Role.LEADER, Role.KNOWLEDGE),
                Optional.empty());
        leader = (WithPassword) accounts.open(opening, new Actor.CommandLine());
        published.latest();
        playwright = Playwright.create();
        setDefaultAssertionTimeout(20_000); // milliseconds; a busy machine is slow, not wrong
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    void stop() {
        playwright.close();
    }

    @Test
    void whoFoundFaultHearsThatItWasMended() throws IOException {
        var complaints = new ArrayList<String>();
        var citizen = opened(390, complaints);
        citizen.navigate(url("/"));
        citizen.fill("#words", "phí chứng thực bản sao từ bản chính");
        citizen.keyboard().press("Enter");
        var answer = citizen.locator(".answer").last();
        answer.getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Chưa được"))
                .click();
        answer.getByLabel("Thông tin đã cũ").check();
        answer.locator("[name=more]").fill("phí này của năm ngoái, gọi 0912345678");
        answer.locator(".why button").click();
        assertThat(answer.locator(".rate")).containsText("có tin báo ở đây");

        var desk = signedIn(complaints);
        desk.navigate(url("/console/gop-y"));
        assertThat(desk.locator(".table tbody tr")).containsText("phí này của năm ngoái");
        assertThat(desk.locator("main")).not().containsText("0912345678");
        assertThat(desk.locator(".table tbody tr td").nth(2)).hasText("Cũ");
        OnScreen.hindersNobody(desk);
        desk.locator(".table tbody a").first().click();
        OnScreen.hindersNobody(desk);
        assertThat(desk.locator("a[href='/console/thu-tuc/procedure/" + COPIES + "']"))
                .isVisible();
        desk.selectOption("[name=importance]", "high");
        desk.check("[name=remedy][value=mended]");
        desk.locator("form.sheet .main").click();
        assertThat(desk.locator("main .notice")).containsText("Sửa và công khai trước");
        assertThat(desk.locator("[name=importance]")).hasValue("high");

        theFeeChanges();
        desk.locator("form.sheet .main").click();

        assertThat(desk.locator("main .notice")).containsText("nhận được tin báo");
        assertThat(citizen.locator("#log")).containsText("mà ông/bà góp ý ngày");
        desk.navigate(url("/console/gop-y?muc=xong"));
        assertThat(desk.locator(".table tbody tr")).containsText("Đã sửa, đã báo lại");
        assertThat(complaints).isEmpty();
    }

    private void theFeeChanges() throws IOException {
        var file = directory.resolve("procedures/chung-thuc/2.000815-sao-y.yaml");
        Files.createDirectories(file.getParent());
        try (var files = Files.walk(Path.of("knowledge-base/procedures"))) {
            var original = files.filter(path -> path.getFileName().toString().startsWith(COPIES))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(file, Files.readString(original).replace("2.000 đồng một trang", "2.001 đồng một trang"));
        }
        imports.from(directory, (_, _) -> {});
        knowledge.publish(leader.officer(), Set.of(COPIES));
    }

    private Page signedIn(List<String> complaints) {
        var page = opened(1366, complaints);
        OnScreen.signIn(page, port, leader);
        page.click(".sections >> text=Kho nội dung");
        assertThat(page.locator(".rooms")).containsText("Góp ý");
        return page;
    }

    private Page opened(int width, List<String> complaints) {
        var page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 800)
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
