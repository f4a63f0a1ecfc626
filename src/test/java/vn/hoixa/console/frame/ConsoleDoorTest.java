package vn.hoixa.console.frame;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.hoixa.access.SecondFactors;
import vn.hoixa.access.ServiceNames;
import vn.hoixa.access.Sessions;
import vn.hoixa.access.TestAccess;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.knowledge.WholeKnowledge;
import vn.hoixa.office.Accounts.Result.WithPassword;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officers;
import vn.hoixa.office.Role;
import vn.hoixa.office.SignIns;
import vn.hoixa.office.TestOffice;

/** Who gets in at the console, for how long, and what those who do not are told. */
@SpringBootTest
@AutoConfigureMockMvc
class ConsoleDoorTest {
    private static final String INSIDE = "/console/inside";
    static final Instant MORNING = Instant.parse("2026-11-24T02:00:00Z");
    private static final AtomicReference<Instant> NOW = new AtomicReference<>(MORNING);
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    static final TestOffice OFFICE = TestOffice.on(DATABASE, ticking());
    static final TestAccess ACCESS = TestAccess.lenient(DATABASE, OFFICE, ticking());

    @RestController
    static class InsidePage {
        @GetMapping(INSIDE)
        String inside() {
            return "inside";
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    @Import({
        ConsoleSecurity.class,
        OfficerSignIn.class,
        ConsoleOfficers.class,
        Entrance.class,
        ServiceSignIn.class,
        ConsoleSecurity.Inside.class,
        SignInPage.class,
        InsidePage.class,
        ConsoleFrame.class,
        RoomBars.class
    })
    static class Door {
        @Bean
        Clock clock() {
            return ticking();
        }

        /** Nothing is paused, nothing waits. */
        @Bean
        ConsoleFrame.Above above() {
            return new ConsoleFrame.Above(List::of, List.of());
        }

        @Bean
        SignIns signIns() {
            return OFFICE.signIns();
        }

        @Bean
        SecondFactors factors() {
            return ACCESS.factors();
        }

        @Bean
        Sessions sessions() {
            return ACCESS.sessions();
        }

        @Bean
        ServiceNames serviceNames() {
            return ACCESS.serviceNames();
        }

        @Bean
        Officers officers() {
            return OFFICE.officers();
        }

        @Bean
        Knowledge knowledge() {
            var shipped = WholeKnowledge.snapshot();
            return () -> shipped;
        }
    }

    @Autowired
    private MockMvcTester browser;

    private final WithPassword reviewer = OFFICE.opened(Role.REVIEWER);

    @BeforeEach
    void aMorning() {
        NOW.set(MORNING);
    }

    @Test
    void aStrangerIsSentToTheSignInPage() {
        assertThat(browser.get().uri(INSIDE)).hasStatus3xxRedirection().hasRedirectedUrl("/console/sign-in");
    }

    @Test
    void aRequestOfThePageItselfStaysWhereItIs() {
        assertThat(browser.get().uri(INSIDE).header("HX-Request", "true")).hasStatus(401);
    }

    @Test
    void theRightPasswordOpensTheDeskInAnotherSession() {
        var before = new MockHttpSession();
        String id = before.getId();
        assertThat(signIn(before, reviewer.password()))
                .extracting(MockHttpServletResponse::getRedirectedUrl)
                .isEqualTo("/console");
        assertThat(before.getId()).isNotEqualTo(id);
        assertThat(open(before)).isEqualTo(200);
    }

    @Test
    void afterSigningInThePageAskedForIsShownButNeverAPieceOfOne() {
        String question = "/console/questions/00000000-0000-0000-0000-000000000001";
        var session = new MockHttpSession();
        open(session, get(question));
        open(session, get("/console/news").header("HX-Request", "true"));
        assertThat(signIn(session, reviewer.password()).getRedirectedUrl()).contains(question);
    }

    @Test
    void aWrongPasswordIsToldOnceAndTheNameIsKept() throws Exception {
        var session = new MockHttpSession();
        signIn(session, "wrong");
        assertThat(page(session))
                .contains("Tên đăng nhập hoặc mật khẩu chưa đúng.")
                .contains(reviewer.officer().login());
        assertThat(page(session)).doesNotContain("chưa đúng");
    }

    @Test
    void manyWrongPasswordsLockTheNameAndSayUntilWhen() throws Exception {
        var session = new MockHttpSession();
        for (int i = 0; i < 5; i++) {
            signIn(session, "wrong");
        }
        signIn(session, reviewer.password());
        assertThat(page(session)).contains("Tạm khóa đăng nhập đến 09:01.");
        assertThat(open(session)).isEqualTo(302);
    }

    @Test
    void aFormWithoutItsTokenCountsAsAnExpiredSession() {
        assertThat(browser.post().uri("/console/sign-out")).hasRedirectedUrl("/console/sign-in?expired");
        assertThat(browser.post().uri("/console/sign-out").header("HX-Request", "true"))
                .hasStatus(401);
    }

    @Test
    void aSessionEndsAfterHalfAnHourWithoutAnActAlthoughThePageAsksForNews() {
        var session = signedIn();
        for (int minute = 0; minute < 30; minute += 5) {
            assertThat(open(session, get("/console/news"))).isEqualTo(404);
            NOW.set(NOW.get().plus(Duration.ofMinutes(5)));
        }
        assertThat(session.isInvalid()).isFalse();
        NOW.set(NOW.get().plus(Duration.ofMinutes(1)));
        open(session, get("/console/news").header("HX-Request", "true"));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void anActKeepsTheSessionOpen() {
        var session = signedIn();
        for (int hour = 0; hour < 4; hour++) {
            NOW.set(NOW.get().plus(Duration.ofMinutes(25)));
            assertThat(open(session)).isEqualTo(200);
        }
    }

    @Test
    void aDisabledAccountIsOutAtOnce() {
        var session = signedIn();
        OFFICE.accounts().disable(reviewer.officer(), new Actor.CommandLine());
        assertThat(open(session)).isEqualTo(403);
    }

    @Test
    void aSessionEndedElsewhereIsOverAtItsNextRequest() {
        var desk = signedIn();
        var phone = signedIn();
        assertThat(ACCESS.sessions().of(reviewer.officer().id()))
                .extracting(Sessions.Session::browser)
                .containsExactly("Trình duyệt trên máy lạ", "Trình duyệt trên máy lạ");
        var id = (UUID) phone.getAttribute("hoixa.session");
        ACCESS.sessions().revoke(reviewer.officer(), id);
        assertThat(open(phone)).isEqualTo(302);
        assertThat(phone.isInvalid()).isTrue();
        assertThat(open(desk)).isEqualTo(200);
    }

    @Test
    void whoeverLeavesIsSignedInNowhere() {
        var session = signedIn();
        browser.perform(post(ConsolePaths.SIGN_OUT).session(session).with(csrf()));
        assertThat(ACCESS.sessions().of(reviewer.officer().id())).isEmpty();
    }

    @Test
    void aPasswordAloneOpensNoPageWhereACodeIsOwed() {
        var telephone = ACCESS.factors().candidate();
        assertThat(ACCESS.factors()
                        .enrol(reviewer.officer(), telephone, TestAccess.codeOf(telephone.secret(), NOW.get())))
                .isPresent();
        var session = new MockHttpSession();
        assertThat(signIn(session, reviewer.password()).getRedirectedUrl()).isEqualTo("/console/sign-in/ma");
        assertThat(browser.get().uri(INSIDE).session(session)).hasRedirectedUrl("/console/sign-in/ma");
        assertThat(browser.get().uri(INSIDE).session(session).header("HX-Request", "true"))
                .hasStatus(401);
        assertThat(ACCESS.sessions().of(reviewer.officer().id())).isEmpty();
    }

    @Test
    void whoeverAnswersNobodyIsToldWhoDoes() {
        var admin = OFFICE.opened(Role.ADMIN);
        var session = new MockHttpSession();
        signIn(session, admin.officer().login(), admin.password());
        assertThat(browser.get().uri(INSIDE).session(session)).hasStatus(403);
        assertThat(browser.get().uri(ConsolePaths.DENIED).session(session))
                .bodyText()
                .contains("không mở được bàn trả lời");
    }

    @Test
    void withoutASignInServiceNothingIsOfferedButThePassword() throws Exception {
        assertThat(page(new MockHttpSession())).doesNotContain("Đăng nhập bằng");
        assertThat(browser.get().uri(ServiceSignIn.path())).hasStatus(404);
    }

    @Test
    void aPageRunsOnlyFilesOfThisServerAndIsNotKept() {
        var response = browser.get().uri(ConsolePaths.SIGN_IN).exchange().getResponse();
        assertThat(response.getHeader("Content-Security-Policy"))
                .contains("script-src 'self';")
                .doesNotContain("unsafe");
        assertThat(response.getHeader("Cache-Control")).contains("no-store");
        assertThat(response.getHeader("X-Frame-Options")).isEqualTo("SAMEORIGIN");
    }

    private static Clock ticking() {
        InstantSource now = NOW::get;
        return now.withZone(Times.VIETNAM);
    }

    private MockHttpSession signedIn() {
        var session = new MockHttpSession();
        signIn(session, reviewer.password());
        return session;
    }

    private MockHttpServletResponse signIn(MockHttpSession session, String password) {
        return signIn(session, reviewer.officer().login(), password);
    }

    private MockHttpServletResponse signIn(MockHttpSession session, String login, String password) {
        return browser.perform(post(ConsolePaths.SIGN_IN)
                        .session(session)
                        .param("username", login)
                        .param("password", password)
                        .with(csrf()))
                .getResponse();
    }

    private int open(MockHttpSession session) {
        return open(session, get(INSIDE));
    }

    private int open(MockHttpSession session, MockHttpServletRequestBuilder request) {
        return browser.perform(request.session(session)).getResponse().getStatus();
    }

    private String page(MockHttpSession session) throws UnsupportedEncodingException {
        return browser.perform(get(ConsolePaths.SIGN_IN).session(session))
                .getResponse()
                .getContentAsString(UTF_8);
    }
}
