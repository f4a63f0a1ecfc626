package vn.hoixa.console.entry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.hoixa.RunningHoiXa;
import vn.hoixa.access.Admissions;
import vn.hoixa.access.Admissions.Invited;
import vn.hoixa.access.SecondFactors;
import vn.hoixa.access.Sessions;
import vn.hoixa.access.TestAccess;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Accounts.Result.WithPassword;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.PasswordUse;
import vn.hoixa.office.Role;
import vn.hoixa.office.SignIns;

/** The way in where a second step is required, and what an officer does with their own account. */
@RunningHoiXa
@AutoConfigureMockMvc
@TestPropertySource(properties = "hoixa.access.second-factor=required")
class EntryTest {
    private static final String GATE = "/console/sign-in";
    private static final String OWN = "/console/toi";
    private static final String FRESH = "trâu vàng gặm trăng";
    private static final Actor LINE = new Actor.CommandLine();

    @Autowired
    MockMvcTester browser;

    @Autowired
    Accounts accounts;

    @Autowired
    Admissions admissions;

    @Autowired
    SecondFactors factors;

    @Autowired
    Sessions sessions;

    @Autowired
    SignIns signIns;

    @Autowired
    Clock clock;

    private final MockHttpSession session = new MockHttpSession();

    @Test
    void whoeverMayApproveBringsATelephoneBeforeTheDeskOpens() throws Exception {
        var leader = account(PasswordUse.LASTING, Role.LEADER);
        assertThat(signIn(leader)).isEqualTo(GATE + "/dien-thoai");
        assertThat(to(get("/console"))).isEqualTo(GATE + "/dien-thoai");
        assertThat(submit(GATE + "/dien-thoai", "code", "000000")).isEqualTo(GATE + "/dien-thoai");
        assertThat(body(GATE + "/dien-thoai")).contains("Mã chưa đúng.");

        var secret = secretOn(body(GATE + "/dien-thoai"));
        var shown = submitted(GATE + "/dien-thoai", "code", TestAccess.codeOf(secret, clock.instant()));
        assertThat(shown.getResponse().getRedirectedUrl()).isEqualTo(OWN + "/ma-du-phong");
        assertThat(codesIn(shown)).hasSize(8);
        assertThat(to(get(OWN))).isEqualTo("200");
        assertThat(factors.enrolledAt(leader.officer().id())).isPresent();
    }

    @Test
    void aVillageCollaboratorNeedsNone() {
        assertThat(signIn(account(PasswordUse.LASTING, Role.VILLAGE))).isEqualTo("/console");
    }

    @Test
    void aPasswordHandedOverOnlyLetsItsOfficerChooseAnother() throws Exception {
        var collaborator = account(PasswordUse.FIRST, Role.VILLAGE);
        assertThat(signIn(collaborator)).isEqualTo(GATE + "/mat-khau");
        assertThat(to(get(OWN))).isEqualTo(GATE + "/mat-khau");
        choose("ngắn", "ngắn");
        assertThat(body(GATE + "/mat-khau")).contains("Mật khẩu có 4 ký tự; cần từ 12 ký tự trở lên.");
        choose(FRESH, FRESH + "?");
        assertThat(body(GATE + "/mat-khau")).contains("chưa giống nhau");
        assertThat(choose(FRESH, FRESH)).isEqualTo("/console");
        assertThat(signIns.attempt(collaborator.officer().login(), FRESH)).isInstanceOf(SignIns.Attempt.Welcome.class);
    }

    @Test
    void noStepIsTakenBeforeTheCodeIsShown() {
        var leader = account(PasswordUse.FIRST, Role.LEADER);
        enrol(leader.officer());
        assertThat(signIn(leader)).isEqualTo(GATE + "/ma");
        to(get(GATE + "/dien-thoai"));
        assertThat(submit(GATE + "/dien-thoai", "code", "123456")).isEqualTo(GATE + "/ma");
        assertThat(choose(FRESH, FRESH)).isEqualTo(GATE + "/ma");
        assertThat(signIns.attempt(leader.officer().login(), FRESH)).isInstanceOf(SignIns.Attempt.Wrong.class);
        assertThat(to(get("/console/kenh"))).isEqualTo(GATE + "/ma");
    }

    @Test
    void theCodeOpensTheDeskAndARecoveryCodeDoesOnce() throws Exception {
        var leader = account(PasswordUse.LASTING, Role.LEADER);
        var codes = enrol(leader.officer());
        signIn(leader);
        submit(GATE + "/ma", "code", "000000");
        assertThat(body(GATE + "/ma")).contains("Mã chưa đúng.", "Còn 8 mã.");
        assertThat(submit(GATE + "/ma", "code", codes.getFirst())).isEqualTo("/console");
        assertThat(factors.recoveryCodes(leader.officer().id())).isEqualTo(7);
        assertThat(to(get(OWN))).isEqualTo("200");
    }

    @Test
    void wrongCodesLockAndSayUntilWhen() throws Exception {
        var leader = account(PasswordUse.LASTING, Role.LEADER);
        enrol(leader.officer());
        signIn(leader);
        for (int i = 0; i < 5; i++) {
            submit(GATE + "/ma", "code", "000000");
        }
        assertThat(body(GATE + "/ma")).contains("Tạm khóa đến ");
    }

    @Test
    void anInvitationIsUsedOnceAndThePageSaysSo() throws Exception {
        var invited = (Invited.WithToken) admissions.open(opening(Role.VILLAGE), LINE);
        var link = GATE + "/moi/" + invited.token();
        assertThat(body(link))
                .contains("Chào " + invited.officer().name(), invited.officer().login());
        submit(link, "fresh", "matkhau123456", "again", "matkhau123456");
        assertThat(body(link)).contains("thường gặp");
        assertThat(submit(link, "fresh", FRESH, "again", FRESH)).isEqualTo("/console");
        assertThat(browser.get().uri(link)).hasStatus(410).bodyText().contains("không còn dùng được");
        assertThat(browser.get().uri(GATE + "/moi/khong-co")).hasStatus(410);
    }

    @Test
    void aChangeOfPasswordEndsTheOtherSessions() throws Exception {
        var collaborator = account(PasswordUse.LASTING, Role.VILLAGE);
        signIn(collaborator);
        var elsewhere = sessions.open(collaborator.officer().id(), "Safari trên iPhone");
        change("sai sai sai sai", FRESH);
        assertThat(body(OWN)).contains("Mật khẩu đang dùng chưa đúng.");
        assertThat(sessions.isOpen(elsewhere)).isTrue();
        change(collaborator.password(), FRESH);
        assertThat(sessions.isOpen(elsewhere)).isFalse();
        assertThat(body(OWN)).contains("Đã đổi mật khẩu.", "phiên này", "Tự đặt mật khẩu");
    }

    @Test
    void anOfficerEndsTheirOwnSessionsAndNobodyElses() throws Exception {
        var collaborator = account(PasswordUse.LASTING, Role.VILLAGE);
        signIn(collaborator);
        var own = sessions.open(collaborator.officer().id(), "Safari trên iPhone");
        var others = sessions.open(
                account(PasswordUse.LASTING, Role.VILLAGE).officer().id(), "Edge trên Windows");
        submit(OWN + "/phien/" + own + "/thoat");
        assertThat(sessions.isOpen(own)).isFalse();
        submit(OWN + "/phien/" + others + "/thoat");
        assertThat(sessions.isOpen(others)).isTrue();
    }

    @Test
    void aTelephoneIsChangedWithThePasswordOnly() throws Exception {
        var leader = account(PasswordUse.LASTING, Role.LEADER);
        var codes = enrol(leader.officer());
        signIn(leader);
        submit(GATE + "/ma", "code", codes.getFirst());
        var secret = secretOn(body(OWN + "/dien-thoai"));
        var code = TestAccess.codeOf(secret, clock.instant());
        submit(OWN + "/dien-thoai", "code", code, "password", "sai sai sai sai");
        assertThat(factors.recoveryCodes(leader.officer().id())).isEqualTo(7);
        assertThat(submit(OWN + "/dien-thoai", "code", code, "password", leader.password()))
                .isEqualTo(OWN + "/ma-du-phong");
        assertThat(factors.recoveryCodes(leader.officer().id())).isEqualTo(8);
        submit(OWN + "/dien-thoai/thoi", "password", leader.password());
        assertThat(body(OWN)).contains("phải có mã 6 số");
    }

    private List<String> enrol(Officer officer) {
        var telephone = factors.candidate();
        var before = clock.instant().minus(Duration.ofSeconds(30));
        return factors.enrol(officer, telephone, TestAccess.codeOf(telephone.secret(), before))
                .orElseThrow();
    }

    private WithPassword account(PasswordUse use, Role role) {
        return (WithPassword) accounts.open(opening(role), use, LINE);
    }

    private static Accounts.Opening opening(Role role) {
        var login = "vao" + UUID.randomUUID().toString().substring(0, 8);
        var village = role == Role.VILLAGE ? Optional.of("Thôn Thử") : Optional.<String>empty();
        return new Accounts.Opening(login, new Officer.Person("Người " + login, "Công chức"), Set.of(role), village);
    }

    private String signIn(WithPassword account) {
        return submit(GATE, "username", account.officer().login(), "password", account.password());
    }

    private String choose(String fresh, String again) {
        return submit(GATE + "/mat-khau", "fresh", fresh, "again", again);
    }

    private void change(String old, String fresh) {
        submit(OWN + "/mat-khau", "old", old, "fresh", fresh, "again", fresh);
    }

    private String submit(String path, String... fields) {
        return String.valueOf(submitted(path, fields).getResponse().getRedirectedUrl());
    }

    private MvcTestResult submitted(String path, String... fields) {
        var request = post(path).session(session).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return browser.perform(request);
    }

    /** Where a page sends the browser, or its status. */
    private String to(org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request) {
        MockHttpServletResponse response =
                browser.perform(request.session(session)).getResponse();
        return Optional.ofNullable(response.getRedirectedUrl()).orElse(String.valueOf(response.getStatus()));
    }

    private String body(String path) throws UnsupportedEncodingException {
        return browser.perform(get(path).session(session)).getResponse().getContentAsString(UTF_8);
    }

    private static List<?> codesIn(MvcTestResult result) {
        return (List<?>) result.getMvcResult().getFlashMap().get("codes");
    }

    private static String secretOn(String page) {
        var found = Pattern.compile("class=\"secret num\">([A-Z2-7 ]+)<").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1).replace(" ", "");
    }
}
