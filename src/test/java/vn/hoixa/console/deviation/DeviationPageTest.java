package vn.hoixa.console.deviation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import vn.hoixa.Chromium;
import vn.hoixa.HoiXaTest;
import vn.hoixa.MovableClock;
import vn.hoixa.OnScreen;
import vn.hoixa.WithKnowledge;
import vn.hoixa.conversation.Conversations;
import vn.hoixa.conversation.Inbound;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.deviation.Draws;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Accounts.Result.WithPassword;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.pause.Pauses;
import vn.hoixa.procedure.ProcedureCode;

/** A week's sample is judged without touching the mouse, and two bad weeks are stopped with one click. */
@HoiXaTest
@WithKnowledge
@Import(DeviationPageTest.Clocks.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class DeviationPageTest {
    private static final ProcedureCode BIRTH = new ProcedureCode("1.001193");

    private static final String COPIES = "sao y bản chính hết bao nhiêu tiền";
    private static final List<String> ASKED = List.of("dang ky khai sinh can giay to gi", COPIES);

    @TestConfiguration
    static class Clocks {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock(Instant.now());
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Draws draws;

    @Autowired
    private Pauses pauses;

    @Autowired
    private Accounts accounts;

    private final List<String> complaints = new ArrayList<>();
    private Playwright playwright;
    private Browser browser;
    private WithPassword leader;

    @BeforeAll
    void twoWeeksOfAnswers(@Autowired Knowledge knowledge) {
        playwright = Playwright.create();
        setDefaultAssertionTimeout(30_000); // milliseconds; a busy machine is slow, not wrong
        browser = Chromium.launch(playwright);
        leader = account("lanhdao", Role.LEADER);
        var deadline = Instant.now().plusSeconds(30);
        while (knowledge.snapshot().procedure(BIRTH).isEmpty()) {
            assertThat(Instant.now()).as("published by").isBefore(deadline);
            LockSupport.parkNanos(20_000_000);
        }
        aWeek();
        aWeek();
    }

    @AfterAll
    void stop() {
        playwright.close();
    }

    @Test
    void aWeekIsJudgedByKeysAloneAndTwoBadOnesAreStopped() {
        var page = signedIn();
        page.navigate(address("/console/kiem-soat"));
        var picks = page.locator(".pick");
        assertThat(picks).hasCount(3);
        assertThat(picks.first()).hasClass(Pattern.compile("\\bhere\\b"));
        assertThat(picks.filter(new Locator.FilterOptions().setHasText("người hỏi bấm 9")))
                .hasCount(1);
        assertThat(picks.locator(".asked").allInnerTexts()).containsExactlyInAnyOrder(ASKED.getFirst(), COPIES, COPIES);
        assertThat(picks.first().locator(".reply")).containsText("Về:");
        for (int width : new int[] {390, 1280}) {
            page.setViewportSize(width, 844);
            OnScreen.hindersNobody(page);
            look(page, "open-" + width);
        }

        page.keyboard().press("1");
        assertThat(picks.first().locator(".state")).hasText("đúng");
        assertThat(picks.nth(1)).hasClass(Pattern.compile("\\bhere\\b"));

        page.keyboard().press("3");
        picks.nth(1).locator("[name=instead]").fill("9.999999");
        page.keyboard().press("Enter");
        assertThat(picks.nth(1).locator(".problem")).containsText("9.999999");
        assertThat(picks.nth(1).locator("[name=instead]")).hasValue("9.999999");
        picks.nth(1).locator("[name=instead]").fill(BIRTH.value());
        page.keyboard().press("Enter");
        assertThat(picks.nth(1).locator(".state")).hasText("sai");
        assertThat(picks.nth(1)).containsText("đúng ra là " + BIRTH);

        assertThat(picks.nth(2)).hasClass(Pattern.compile("\\bhere\\b"));
        page.keyboard().press("k");
        assertThat(picks.nth(1)).hasClass(Pattern.compile("\\bhere\\b"));
        page.keyboard().press("j");
        page.keyboard().press("2");
        assertThat(picks.nth(2).locator(".state")).hasText("không rõ");
        assertThat(page.locator("#all-judged")).isVisible();
        assertThat(page.locator("#figures")).containsText("50%");
        assertThat(page.locator("#figures tr.here")).containsText("0 đúng, 0 sai, 1 không rõ");
        assertThat(page.locator("#figures .notice")).hasCount(0);

        page.navigate(address("/console/kiem-soat"));
        assertThat(page.locator("[data-state=open]")).hasCount(3);
        for (int i = 0; i < 3; i++) {
            assertThat(picks.nth(i)).hasClass(Pattern.compile("\\bhere\\b"));
            page.keyboard().press("3");
            page.keyboard().press("4");
            assertThat(picks.nth(i).locator(".state")).hasText("sai");
        }
        assertThat(page.locator("#figures .notice")).containsText("đúng 1/2");
        assertThat(page.locator("#figures .notice")).containsText("đúng 0/3");
        for (int width : new int[] {1280, 390}) {
            page.setViewportSize(width, 844);
            OnScreen.hindersNobody(page);
            look(page, "judged-" + width);
        }
        page.locator("#figures .notice .button.main").click();

        assertThat(page.locator(".paused")).containsText("mọi câu hỏi");
        assertThat(pauses.inForce())
                .singleElement()
                .satisfies(pause -> assertThat(pause.begin().why()).contains("đúng 0/3"));
        page.navigate(address("/console/kiem-soat"));
        assertThat(page.locator("#figures .notice")).hasCount(0);
        assertThat(complaints).isEmpty();
    }

    /** Three answers; the last goes to somebody who wanted an officer instead. */
    private void aWeek() {
        ASKED.forEach(asked -> says(ChannelUser.web(UUID.randomUUID()), asked));
        var unhappy = ChannelUser.web(UUID.randomUUID());
        says(unhappy, COPIES);
        says(unhappy, "9");
        clock.set(clock.instant().plus(Duration.ofDays(7)));
        draws.drawDue();
    }

    private void says(ChannelUser citizen, String words) {
        conversations.receive(Inbound.typed(citizen, Optional.empty(), words));
    }

    private static void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/deviation-" + name + ".png"))
                .setFullPage(true));
    }

    private Page signedIn() {
        var page = browser.newContext().newPage();
        page.navigate(address("/console/sign-in"));
        page.locator("[name=username]").fill(leader.officer().login());
        page.locator("[name=password]").fill(leader.password());
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

    private WithPassword account(String login, Role role) {
        var person = new Officer.Person("Người Thử Nghiệm", "Công chức");
        return (WithPassword) accounts.open(
                new Accounts.Opening(login, person, Set.of(role), Optional.empty()), new Actor.CommandLine());
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
