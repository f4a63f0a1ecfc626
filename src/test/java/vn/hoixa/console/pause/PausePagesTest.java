package vn.hoixa.console.pause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.hoixa.RunningHoiXa;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.pause.Pause;
import vn.hoixa.pause.Pauses;

/** The room "Tạm dừng": who sees it, who acts in it, and the line above every page while something is paused. */
@RunningHoiXa
@AutoConfigureMockMvc
class PausePagesTest {
    private static final String PAGE = PauseRoom.PATH;
    private static final String BANNER = "Đang tạm dừng trả lời tự động";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Pauses pauses;

    @Test
    void aLeaderPausesAndAnAdministratorLetsItGoOnWhileEverybodyIsTold() {
        var leader = an(Role.LEADER);
        var admin = an(Role.ADMIN);
        var reviewer = an(Role.REVIEWER);
        assertThat(page(reviewer, PAGE)).doesNotContain(BANNER, "name=\"what\"");
        assertThat(post(reviewer, PAGE, "everything:", "Thử.")).contains("lãnh đạo");
        assertThat(post(leader, PAGE, "planet:Mars", "Thử.")).contains("Xin chọn phần");

        assertThat(post(leader, PAGE, "channel:ZALO_BOT", "Bot nói sai <b>giờ</b>."))
                .contains("Đã tạm dừng");
        assertThat(page(reviewer, PAGE))
                .contains(BANNER, "kênh Zalo Bot", "Bot nói sai &lt;b&gt;giờ&lt;/b&gt;.", leader.name());
        assertThat(page(reviewer, "/console/kenh")).contains(BANNER);

        String resume = PAGE + "/" + inForce().id() + "/tra-loi-lai";
        assertThat(post(admin, resume, "", " ")).contains("Xin ghi lý do");
        assertThat(post(admin, resume, "", "Đã sửa giờ.")).contains("trả lời lại");
        assertThat(page(reviewer, PAGE)).doesNotContain(BANNER).contains("Đã sửa giờ.");
    }

    private Pause inForce() {
        return pauses.inForce().getFirst();
    }

    private String page(Officer officer, String path) {
        try {
            return mvc.get()
                    .uri(path)
                    .with(as(officer))
                    .exchange()
                    .getResponse()
                    .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String post(Officer officer, String path, String what, String why) {
        var result = mvc.post()
                .uri(path)
                .with(as(officer))
                .with(csrf())
                .param("what", what)
                .param("why", why)
                .exchange()
                .getMvcResult();
        return String.valueOf(result.getFlashMap().get("notice"));
    }

    private static RequestPostProcessor as(Officer officer) {
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(SignedIn.as(officer.id()), null, List.of()));
    }

    private Officer an(Role role) {
        String login = "dung" + UUID.randomUUID().toString().substring(0, 8);
        var person = new Officer.Person("Người " + login, "Công chức " + login);
        var opening = new Accounts.Opening(login, person, Set.of(role), Optional.empty());
        return ((Accounts.Result.WithPassword) accounts.open(opening, new Actor.CommandLine())).officer();
    }
}
