package vn.hoixa.console.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.hoixa.RunningHoiXa;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.console.frame.Times;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;

/** The room "Sổ sự cố": typed words are not lost, the clock is everywhere, and the report opens in Word. */
@RunningHoiXa
@AutoConfigureMockMvc
@Timeout(120)
class IncidentPagesTest {
    private static final String PAGE = IncidentRoom.PATH;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Test
    void anIncidentIsEnteredItsClockRunsAndItsReportIsTakenAway() throws IOException {
        var reviewer = an(Role.REVIEWER);
        var leader = an(Role.LEADER);
        var refused = body(entered(reviewer, Instant.now().plus(Duration.ofHours(2)), "Gửi <nhầm> câu."));
        assertThat(refused).contains("giờ này chưa tới", "Gửi &lt;nhầm&gt; câu.");

        var done = entered(reviewer, Instant.now().minus(Duration.ofHours(70)), "Gửi nhầm câu trả lời riêng.");
        String one = Objects.requireNonNull(done.getMvcResult().getResponse().getRedirectedUrl());
        assertThat(page(reviewer, one)).contains("Công an xã hoặc lãnh đạo ghi việc báo.", "còn 1 giờ 5");
        assertThat(page(leader, "/console/tam-dung")).contains("để báo cơ quan có thẩm quyền");
        assertThat(page(reviewer, "/console/tam-dung")).doesNotContain("để báo cơ quan có thẩm quyền");

        act(leader, one + "/bao", "Công an thành phố, Công văn 15/UBND", Instant.now());
        assertThat(page(leader, one)).contains("đã báo trong hạn", "Công văn 15/UBND");
        assertThat(page(leader, PAGE)).contains("Gửi nhầm", "đang xử lý");

        var report = mvc.get().uri(one + "/bao-cao.docx").with(as(reviewer)).exchange();
        try (var word =
                new XWPFDocument(new ByteArrayInputStream(report.getResponse().getContentAsByteArray()))) {
            assertThat(word.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains("Gửi nhầm", "Gửi nhầm câu trả lời riêng.", "Chưa kết thúc; đang xử lý.");
        }
        assertThat(mvc.get().uri(PAGE).with(as(an(Role.VILLAGE)))).hasStatus(403);
    }

    private MvcTestResult entered(Officer officer, Instant noticed, String what) {
        var local = noticed.atZone(Times.VIETNAM);
        return mvc.post()
                .uri(PAGE)
                .with(as(officer))
                .with(csrf())
                .param("kind", "misdirected")
                .param("personal", "yes")
                .param("day", local.toLocalDate().toString())
                .param("time", Times.clock(noticed))
                .param("what", what)
                .param("affected", "1 người nhận, 1 người bị nhắc đến")
                .exchange();
    }

    private void act(Officer officer, String path, String text, Instant at) {
        assertThat(mvc.post()
                        .uri(path)
                        .with(as(officer))
                        .with(csrf())
                        .param("text", text)
                        .param("day", at.atZone(Times.VIETNAM).toLocalDate().toString())
                        .param("time", Times.clock(at)))
                .hasStatus3xxRedirection();
    }

    private String page(Officer officer, String path) {
        return body(mvc.get().uri(path).with(as(officer)).exchange());
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static RequestPostProcessor as(Officer officer) {
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(SignedIn.as(officer.id()), null, List.of()));
    }

    private Officer an(Role role) {
        String login = "so" + UUID.randomUUID().toString().substring(0, 8);
        var person = new Officer.Person("Người " + login, "Công chức");
        var village = Optional.of("mau-trung").filter(_ -> role == Role.VILLAGE);
        return ((Accounts.Result.WithPassword) accounts.open(
                        new Accounts.Opening(login, person, Set.of(role), village), new Actor.CommandLine()))
                .officer();
    }
}
