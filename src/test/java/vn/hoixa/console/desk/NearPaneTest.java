package vn.hoixa.console.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.hoixa.Chromium;
import vn.hoixa.HoiXaTest;
import vn.hoixa.WithKnowledge;
import vn.hoixa.conversation.Conversations;
import vn.hoixa.conversation.Inbound;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.drafting.StubModel;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Accounts.Result.WithPassword;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.privacy.MaskedText;
import vn.hoixa.privacy.Masker;
import vn.hoixa.turn.TurnOutcome;

/** The candidates of an open question in a real browser: what is near in meaning joins them, and a model away changes nothing. */
@HoiXaTest
@WithKnowledge
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class NearPaneTest {
    private static final StubModel MODEL = StubModel.start();
    private static final String ASKED =
            "khai sinh cho cháu mà giấy chứng sinh bị nhòe hết chữ thì bệnh viện hay xã sửa";

    private final Playwright playwright = Playwright.create();
    private final Browser browser = Chromium.launch(playwright);

    @LocalServerPort
    private int port;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Matches matches;

    @Autowired
    private Masker masker;

    private WithPassword leader;

    @DynamicPropertySource
    static void model(DynamicPropertyRegistry registry) {
        registry.add("hoixa.dense.base-url", MODEL::url);
        registry.add("hoixa.dense.model", () -> "nhung-thu");
    }

    @BeforeAll
    void anOfficeWithItsKnowledge(@Autowired Accounts accounts) {
        setDefaultAssertionTimeout(20_000); // milliseconds; a busy machine is slow, not wrong
        leader = (WithPassword) accounts.open(
                new Accounts.Opening(
                        "lanhdao.gan",
                        new Officer.Person("Lãnh Đạo Thử", "Phó Chủ tịch"),
                        Set.of(Role.LEADER, Role.KNOWLEDGE),
                        Optional.empty()),
                new Actor.CommandLine());
    }

    @AfterAll
    void stop() {
        playwright.close();
        MODEL.close();
    }

    @Test
    void whatIsNearJoinsAnOpenQuestionAndAModelThatIsAwayLeavesItsWords() {
        MaskedText question = masker.mask(ASKED).text();
        aCitizenAsks();
        await().pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(90))
                .until(() -> matches.joined(question).isPresent());
        var fused = codes(matches.joined(question).orElseThrow());
        var byWords = codes(matches.of(question));
        assertThat(fused).isNotEqualTo(byWords);

        var page = signedIn();
        page.locator(".row").first().click();
        assertThat(page.locator(".match .code")).hasText(fused.toArray(String[]::new));
        assertThat(page.locator("[hx-get$='/near']")).hasCount(0);
        assertThat(page.locator(".match[open]")).hasCount(1);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/near.png")));

        MODEL.close();
        page.waitForResponse(answer -> answer.url().endsWith("/near") && answer.status() == 204, () -> page.reload());
        assertThat(page.locator(".match .code")).hasText(byWords.toArray(String[]::new));
    }

    private static List<String> codes(List<Match> matches) {
        return matches.stream().map(Match::code).toList();
    }

    private void aCitizenAsks() {
        var citizen = ChannelUser.web(UUID.randomUUID());
        says(citizen, "gặp cán bộ");
        assertThat(says(citizen, ASKED)).isEqualTo(TurnOutcome.WAITING);
    }

    private TurnOutcome says(ChannelUser citizen, String text) {
        return conversations
                .receive(Inbound.typed(citizen, Optional.of(UUID.randomUUID().toString()), text))
                .outcome();
    }

    private Page signedIn() {
        var page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(1366, 900)
                        .setLocale("vi-VN"))
                .newPage();
        page.navigate("http://127.0.0.1:" + port + "/console");
        page.locator("input[name=username]").fill(leader.officer().login());
        page.locator("input[name=password]").fill(leader.password());
        page.keyboard().press("Enter");
        assertThat(page.locator(".desk")).isVisible();
        return page;
    }
}
