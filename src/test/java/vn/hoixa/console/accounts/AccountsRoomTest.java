package vn.hoixa.console.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.hoixa.RunningHoiXa;
import vn.hoixa.access.Invitations;
import vn.hoixa.access.Sessions;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Accounts.Result.WithPassword;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Matter;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Officers;
import vn.hoixa.office.Role;
import vn.hoixa.office.SignIns;

/** The room "Tài khoản": who acts in it, what each act does, and that what is refused keeps what was typed. */
@RunningHoiXa
@AutoConfigureMockMvc
@TestPropertySource(properties = "hoixa.access.second-factor=required")
class AccountsRoomTest {
    private static final String ROOM = "/console/tai-khoan";
    private static final Matter CIVIL = new Matter.OfField("Hộ tịch");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 15);

    @Autowired
    MockMvcTester browser;

    @Autowired
    Accounts accounts;

    @Autowired
    Officers officers;

    @Autowired
    Sessions sessions;

    @Autowired
    Invitations invitations;

    @Autowired
    SignIns signIns;

    @Test
    void whoeverIsNoAdministratorSeesAndDoesNothingHere() throws Exception {
        var leader = account(Role.LEADER).officer();
        var other = account(Role.REVIEWER);
        var page = ROOM + "/" + other.officer().id();
        for (var path : List.of(ROOM, ROOM + "/moi", page)) {
            var refused = browser.perform(get(path).with(as(leader)));
            assertThat(refused).hasStatus(403);
            assertThat(text(refused))
                    .contains("Phòng này dành cho người quản trị")
                    .doesNotContain(other.officer().login());
        }
        for (var act : List.of("", "/phan-cong", "/moi-lai", "/go-dien-thoai", "/dong", "/mo-lai")) {
            assertThat(submit(leader, page + act, "name", "Kẻ Lạ", "title", "Lạ", "roles", "LEADER"))
                    .hasStatus(403);
        }
        assertThat(officers.find(other.officer().id())).contains(other.officer());
        assertThat(signIns.attempt(other.officer().login(), other.password()))
                .isInstanceOf(SignIns.Attempt.Welcome.class);
    }

    @Test
    void aRefusedOpeningNamesTheRuleAndKeepsWhatWasTyped() throws Exception {
        var admin = account(Role.ADMIN).officer();
        var refused = submit(
                admin,
                ROOM + "/moi",
                "login",
                "Có Dấu",
                "name",
                "Nguyễn Thị Mẫu",
                "title",
                "Công chức",
                "roles",
                "LEADER");
        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).contains("Tên đăng nhập gồm 2 đến 40 ký tự", "value=\"Có Dấu\"", "Nguyễn Thị Mẫu");
    }

    @Test
    void anOpenedAccountIsInvitedAndItsLinkIsShownOnce() throws Exception {
        var admin = account(Role.ADMIN).officer();
        var login = "moi" + UUID.randomUUID().toString().substring(0, 8);
        var opened = submit(
                admin,
                ROOM + "/moi",
                "login",
                login,
                "name",
                "Nguyễn Thị Mẫu",
                "title",
                "Công chức",
                "roles",
                "REVIEWER");
        var link = String.valueOf(opened.getMvcResult().getFlashMap().get("link"));
        var token = link.substring(link.lastIndexOf('/') + 1);
        assertThat(link).contains("/console/sign-in/moi/");
        assertThat(invitations.of(token).map(Officer::login)).contains(login);
        assertThat(browser.perform(get(ROOM + "/lien-ket").with(as(admin)))).hasRedirectedUrl(ROOM);
        assertThat(text(browser.perform(get(ROOM).with(as(admin)))))
                .contains(login, "đã mời, hạn")
                .doesNotContain(token);
    }

    @Test
    void rolesChangeAtOnceAndTheRulesOfOpeningHold() {
        var admin = account(Role.ADMIN).officer();
        var other = account(Role.REVIEWER).officer();
        var page = ROOM + "/" + other.id();
        assertThat(submit(admin, page, "name", "Tên Mới", "title", "Chức danh", "roles", "ADMIN", "roles", "LEADER"))
                .bodyText()
                .contains("dùng hai tài khoản riêng", "Tên Mới");
        submit(admin, page, "name", "Tên Mới", "title", "Chức danh", "roles", "POLICE");
        assertThat(officers.find(other.id())).hasValueSatisfying(changed -> {
            assertThat(changed.name()).isEqualTo("Tên Mới");
            assertThat(changed.roles()).containsExactly(Role.POLICE);
        });
    }

    @Test
    void aFieldIsAssignedWithAStandInAndTakenBack() throws Exception {
        var admin = account(Role.ADMIN).officer();
        var holder = account(Role.REVIEWER).officer();
        var standIn = account(Role.REVIEWER).officer();
        var page = ROOM + "/" + holder.id();
        assertThat(assign(admin, page, "2026-12-01", "2026-12-31", standIn.id().toString()))
                .hasRedirectedUrl(page);
        for (var each : List.of(holder, standIn)) {
            assertThat(officers.find(each.id())
                            .orElseThrow()
                            .mayReview(CIVIL, DAY)
                            .isAllowed())
                    .isTrue();
        }
        assertThat(text(browser.perform(get(page).with(as(admin)))))
                .contains("7/QĐ-UBND", "1/12/2026 – 31/12/2026", "làm thay: " + standIn.name());

        var kept = officers.assignments().stream()
                .filter(each -> each.assignment().holder().equals(holder.id()))
                .findFirst()
                .orElseThrow();
        submit(admin, page + "/phan-cong/" + kept.id() + "/thoi");
        assertThat(officers.find(standIn.id())
                        .orElseThrow()
                        .mayReview(CIVIL, DAY)
                        .isAllowed())
                .isFalse();
        assertThat(text(browser.perform(get(page).with(as(admin))))).contains("đã thôi ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-30", "", "31/12/2026"})
    void aTermThatIsNoneIsRefusedAndTheDocumentStays(String until) throws Exception {
        var admin = account(Role.ADMIN).officer();
        var holder = account(Role.REVIEWER).officer();
        var refused = assign(admin, ROOM + "/" + holder.id(), "2026-12-01", until, "");
        assertThat(text(refused)).contains("Chưa phân công được.", "value=\"7/QĐ-UBND\"");
        assertThat(officers.find(holder.id()).orElseThrow().duties().assignments())
                .isEmpty();
    }

    @Test
    void closingEndsTheSessionsAndNobodyClosesThemselves() throws Exception {
        var admin = account(Role.ADMIN).officer();
        var other = account(Role.REVIEWER).officer();
        var session = sessions.open(other.id(), "Chrome trên Windows");
        submit(admin, ROOM + "/" + other.id() + "/dong", "why", " ");
        assertThat(officers.find(other.id()).map(Officer::state)).contains(Officer.State.ACTIVE);
        submit(admin, ROOM + "/" + other.id() + "/dong", "why", "Nghỉ việc");
        assertThat(officers.find(other.id()).map(Officer::state)).contains(Officer.State.DISABLED);
        assertThat(sessions.isOpen(session)).isFalse();
        submit(admin, ROOM + "/" + other.id() + "/mo-lai");
        assertThat(officers.find(other.id()).map(Officer::state)).contains(Officer.State.ACTIVE);

        submit(admin, ROOM + "/" + admin.id() + "/dong", "why", "Nghỉ việc");
        assertThat(officers.find(admin.id()).map(Officer::state)).contains(Officer.State.ACTIVE);
    }

    @Test
    void aResetLiftsTheLockAndTheListSaysWhoIsLocked() throws Exception {
        var admin = account(Role.ADMIN).officer();
        var other = account(Role.REVIEWER).officer();
        for (int i = 0; i < 5; i++) {
            signIns.attempt(other.login(), "sai " + i);
        }
        var page = ROOM + "/" + other.id();
        assertThat(text(browser.perform(get(page).with(as(admin))))).contains("tạm khóa đến", "chưa bật mã 6 số");
        submit(admin, page + "/moi-lai");
        assertThat(text(browser.perform(get(page).with(as(admin)))))
                .contains("đã mời, hạn", "Bỏ mật khẩu cũ, gửi liên kết mới")
                .doesNotContain("tạm khóa đến");
    }

    private MvcTestResult assign(Officer admin, String page, String from, String until, String standIn) {
        return submit(
                admin,
                page + "/phan-cong",
                "field",
                "Hộ tịch",
                "document",
                "7/QĐ-UBND",
                "from",
                from,
                "until",
                until,
                "standIn",
                standIn);
    }

    private MvcTestResult submit(Officer who, String path, String... fields) {
        var request = post(path).with(as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return browser.perform(request);
    }

    private static String text(MvcTestResult result) throws UnsupportedEncodingException {
        return result.getResponse().getContentAsString(UTF_8);
    }

    private static RequestPostProcessor as(Officer officer) {
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(SignedIn.as(officer.id()), null, List.of()));
    }

    private WithPassword account(Role role) {
        var login = "tk" + UUID.randomUUID().toString().substring(0, 8);
        var person = new Officer.Person("Người " + login, "Công chức");
        return (WithPassword) accounts.open(
                new Accounts.Opening(login, person, Set.of(role), Optional.empty()), new Actor.CommandLine());
    }
}
