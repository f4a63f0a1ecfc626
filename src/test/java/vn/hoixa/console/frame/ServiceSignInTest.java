package vn.hoixa.console.frame;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import vn.hoixa.access.TestAccess;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Actor;
import vn.hoixa.office.AuditEntry.Subject;
import vn.hoixa.office.Officer;
import vn.hoixa.office.PasswordUse;
import vn.hoixa.office.Role;

/** Signing in by the office's own service: whose word is taken, for which accounts, and what stays owed. */
@SpringBootTest(classes = ConsoleDoorTest.Door.class)
@AutoConfigureMockMvc
class ServiceSignInTest {
    private static final StubIssuer ISSUER = new StubIssuer();

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        properties.add("hoixa.access.oidc.issuer", ISSUER::address);
        properties.add("hoixa.access.oidc.client-id", () -> StubIssuer.CLIENT);
        properties.add("hoixa.access.oidc.client-secret", () -> "a secret of the stub");
    }

    @AfterAll
    static void stop() {
        ISSUER.stop();
    }

    @Autowired
    private MockMvcTester browser;

    private final MockHttpSession session = new MockHttpSession();
    private final Officer officer = ConsoleDoorTest.OFFICE.anOfficer(Role.REVIEWER);
    private final String email = officer.login() + UUID.randomUUID() + "@xamau.example";

    @Test
    void aVerifiedAddressThatAnAdministratorWroteOpensTheDesk() throws Exception {
        named(email.toUpperCase());
        assertThat(signInPage()).contains("Đăng nhập bằng tài khoản của cơ quan");
        assertThat(comesBack(Map.of("sub", "7", "email", email, "email_verified", true)))
                .isEqualTo("/console");
        assertThat(inside()).isEqualTo(200);
        assertThat(ConsoleDoorTest.OFFICE
                        .audit()
                        .of(new Subject("officer", officer.id().toString())))
                .extracting(recorded -> recorded.entry().act())
                .contains("officer.name_at_service", "officer.sign_in_by_service");
    }

    @Test
    void theSubjectOpensItToo() throws Exception {
        var subject = UUID.randomUUID().toString();
        named(subject);
        assertThat(comesBack(Map.of("sub", subject))).isEqualTo("/console");
    }

    @Test
    void anAddressThatIsNotVerifiedOpensNothingAndMakesNoAccount() throws Exception {
        named(email);
        int before = ConsoleDoorTest.OFFICE.officers().list().size();
        assertThat(comesBack(Map.of("sub", "7", "email", email, "email_verified", false)))
                .isEqualTo("/console/sign-in");
        assertThat(comesBack(Map.of("sub", "7", "email", "la@xamau.example", "email_verified", true)))
                .isEqualTo("/console/sign-in");
        assertThat(inside()).isEqualTo(302);
        assertThat(ConsoleDoorTest.OFFICE.officers().list()).hasSize(before);
    }

    @Test
    void aForgedTokenOpensNothing() throws Exception {
        named(email);
        ISSUER.says(Map.of("sub", "7", "email", email, "email_verified", true));
        assertThat(comesBackForged()).isEqualTo("/console/sign-in");
        assertThat(inside()).isEqualTo(302);
    }

    @Test
    void aClosedAccountStaysClosed() throws Exception {
        named(email);
        ConsoleDoorTest.OFFICE.accounts().disable(officer, new Actor.CommandLine());
        assertThat(comesBack(Map.of("sub", "7", "email", email, "email_verified", true)))
                .isEqualTo("/console/sign-in");
    }

    @Test
    void aCodeThatIsOwedStaysOwedAndAPasswordIsNotAskedFor() throws Exception {
        named(email);
        ConsoleDoorTest.OFFICE.accounts().resetPassword(officer, PasswordUse.FIRST, new Actor.CommandLine());
        assertThat(comesBack(Map.of("sub", "7", "email", email, "email_verified", true)))
                .isEqualTo("/console");
        var telephone = ConsoleDoorTest.ACCESS.factors().candidate();
        var now = ConsoleDoorTest.MORNING;
        assertThat(ConsoleDoorTest.ACCESS
                        .factors()
                        .enrol(officer, telephone, TestAccess.codeOf(telephone.secret(), now)))
                .isPresent();
        session.clearAttributes();
        assertThat(comesBack(Map.of("sub", "7", "email", email, "email_verified", true)))
                .isEqualTo("/console/sign-in/ma");
    }

    @Test
    void aNameBelongsToOneAccount() {
        named(email);
        var other = ConsoleDoorTest.OFFICE.anOfficer(Role.LEADER);
        assertThat(ConsoleDoorTest.ACCESS.serviceNames().name(other, email, new Actor.CommandLine()))
                .isInstanceOf(Accounts.Result.Refused.class);
    }

    private void named(String name) {
        ConsoleDoorTest.ACCESS.serviceNames().name(officer, name, new Actor.CommandLine());
    }

    private String comesBack(Map<String, Object> claims) {
        var asked = leaves();
        var said = new HashMap<>(claims);
        said.put("nonce", asked.get("nonce"));
        ISSUER.says(said);
        return returns(asked.get("state"));
    }

    private String comesBackForged() {
        var asked = leaves();
        ISSUER.says(Map.of("sub", "7", "email", email, "email_verified", true, "nonce", asked.get("nonce")));
        ISSUER.isForged();
        return returns(asked.get("state"));
    }

    private Map<String, String> leaves() {
        var away = browser.perform(get(ServiceSignIn.path()).session(session))
                .getResponse()
                .getRedirectedUrl();
        assertThat(away)
                .startsWith(ISSUER.address() + "/authorize")
                .contains("redirect_uri=http://localhost:8080/console/sign-in/ve/co-quan");
        var query =
                UriComponentsBuilder.fromUriString(String.valueOf(away)).build().getQueryParams();
        return Map.of("state", decoded(query.getFirst("state")), "nonce", decoded(query.getFirst("nonce")));
    }

    private static String decoded(String value) {
        return UriUtils.decode(value, UTF_8);
    }

    private String returns(String state) {
        return String.valueOf(browser.perform(get(ConsolePaths.FROM_SERVICE + "/" + ServiceSignIn.REGISTRATION)
                        .session(session)
                        .param("code", "of the stub")
                        .param("state", state))
                .getResponse()
                .getRedirectedUrl());
    }

    private int inside() {
        return browser.perform(get("/console/inside").session(session))
                .getResponse()
                .getStatus();
    }

    private String signInPage() throws Exception {
        return browser.perform(get(ConsolePaths.SIGN_IN).session(session))
                .getResponse()
                .getContentAsString(UTF_8);
    }
}
