package vn.hoixa.console.scams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.hoixa.HoiXaTest;
import vn.hoixa.WithKnowledge;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.scam.ScamChecks;
import vn.hoixa.scam.ScamDoor;
import vn.hoixa.scam.ScamReports;

/** The police's room: what becomes known is looked at before it is written, and a judgement can be replaced. */
@HoiXaTest
@WithKnowledge
@AutoConfigureMockMvc
class ScamRoomTest {
    private static final String MESSAGE = "Nap phi ho so vay vao TK 0011000555666, hoi chi Thu 0900000733 nhe";
    private static final Pattern MARK = Pattern.compile("name=\"known\"[^>]*value=\"(\\w+)\"");
    private static final Pattern STANDING = Pattern.compile("name=\"standing\"[^>]*value=\"([^\"]+)\"");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    ScamDoor door;

    @Autowired
    ScamChecks checks;

    @Autowired
    ScamReports reports;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aFraudIsWrittenOnlyAfterALookAtWhatBecomesKnownAndCanBeRevised() throws Exception {
        var police = an(Role.POLICE);
        String path = ScamRoom.PATH + "/" + aGroup();

        String looked = body(post(police, path, "what", "SCAM"));

        assertThat(looked).contains("Chưa ghi, xin xem lại", "0011000555666", "0900000733", "name=\"seen\"");
        var marks = MARK.matcher(looked).results().map(each -> each.group(1)).toList();
        assertThat(marks).hasSize(2);
        assertThat(post(police, path, "what", "SCAM", "seen", "true", "known", marks.getFirst())
                        .getStatus())
                .isEqualTo(302);
        assertThat(known()).containsExactly(marks.getFirst());
        String judged = body(get(police, path));
        assertThat(judged).contains("Sửa đánh giá");
        assertThat(body(get(an(Role.LEADER), path))).doesNotContain("Sửa đánh giá");
        var standing = STANDING.matcher(judged);
        assertThat(standing.find()).isTrue();
        assertThat(post(police, path, "what", "HARMLESS", "standing", standing.group(1))
                        .getStatus())
                .isEqualTo(302);
        assertThat(known()).isEmpty();
    }

    private UUID aGroup() {
        var handed = door.take(MESSAGE);
        reports.handIn(handed, checks.check(handed), Optional.empty());
        return jdbc.sql("SELECT id FROM scam_group").query(UUID.class).single();
    }

    private List<String> known() {
        return jdbc.sql("SELECT mark FROM known_item WHERE kind <> 'TEXT' AND withdrawn_at IS NULL")
                .query(String.class)
                .list();
    }

    private MockHttpServletResponse get(Officer by, String path) {
        return mvc.get().uri(path).with(authentication(as(by))).exchange().getResponse();
    }

    private MockHttpServletResponse post(Officer by, String path, String... fields) {
        var request = mvc.post()
                .uri(path)
                .with(authentication(as(by)))
                .with(csrf())
                .param("reason", "Đã gọi hỏi ngân hàng")
                .param("words", "Công an xã đã xem tin này.");
        for (int at = 0; at < fields.length; at += 2) {
            request = request.param(fields[at], fields[at + 1]);
        }
        return request.exchange().getResponse();
    }

    private static String body(MockHttpServletResponse response) throws Exception {
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private static UsernamePasswordAuthenticationToken as(Officer officer) {
        return UsernamePasswordAuthenticationToken.authenticated(SignedIn.as(officer.id()), null, List.of());
    }

    private Officer an(Role role) {
        String login = "nl" + UUID.randomUUID().toString().substring(0, 8);
        var person = new Officer.Person("Người " + login, "Cán bộ " + login);
        var opening = new Accounts.Opening(login, person, Set.of(role), Optional.empty());
        return ((Accounts.Result.WithPassword) accounts.open(opening, new Actor.CommandLine())).officer();
    }
}
