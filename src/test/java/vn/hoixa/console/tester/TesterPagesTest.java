package vn.hoixa.console.tester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.hoixa.HoiXaTest;
import vn.hoixa.WithKnowledge;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.phrase.LearnedPhrases;
import vn.hoixa.procedure.ProcedureCode;

/** Officers try the assistant, see why it says what it says, and end what it learned wrongly. */
@HoiXaTest
@WithKnowledge(WithKnowledge.WHOLE)
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TesterPagesTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Knowledge knowledge;

    @Autowired
    LearnedPhrases learned;

    @Autowired
    JdbcClient jdbc;

    Officer editor;
    Officer reviewer;

    @BeforeAll
    void anOffice() {
        editor = anOfficer("bientap", Role.KNOWLEDGE);
        reviewer = anOfficer("duyet", Role.REVIEWER);
        var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (knowledge.snapshot().commune().isEmpty()) {
            assertThat(System.nanoTime()).as("published within a minute").isLessThan(deadline);
            LockSupport.parkNanos(50_000_000);
        }
    }

    @Test
    void askingAsACitizenShowsTheAnswerAndWhyAndLeavesNoTrace() {
        long before = traces();

        var page = ask("mất thẻ căn cước 031090123456 làm lại tốn bao nhiêu");

        assertThat(page).contains("Tìm thấy", "khớp tên gọi", "chữ trong tên gọi", "căn cước");
        assertThat(page).as("masked as it would be kept").doesNotContain("031090123456");
        assertThat(traces()).isEqualTo(before);
    }

    @Test
    void anEmptyQuestionIsToldSo() {
        assertThat(ask("  ")).contains("Chưa thử được", "từ 1 đến 2.000 chữ cái");
    }

    @Test
    void learnedWordsAreListedAndEndedWithAReasonByAKeeper() {
        learned.chosen(ProcedureCode.of("1.001193").orElseThrow(), "giấy cho cháu nội mới sinh", 3);
        long id = learned.list(1).getFirst().id();

        assertThat(end(id, "nhầm việc khác", reviewer)).contains("Chưa bỏ được");
        assertThat(end(id, "", editor)).contains("Phải ghi lý do");
        assertThat(end(id, "nhầm việc khác", editor)).contains("Đã bỏ", "nhầm việc khác", "3 người dân cùng chọn");
    }

    @Test
    void theSettledQuestionsAreNoneInANewOffice() {
        assertThat(body(get(TesterRoom.SETTLED).with(signedIn(reviewer))))
                .contains("Chưa có câu nào được cán bộ trả lời");
    }

    private String ask(String words) {
        return body(post(TesterRoom.TRY)
                .header("HX-Request", "true")
                .param("words", words)
                .with(csrf())
                .with(signedIn(reviewer)));
    }

    private String end(long id, String why, Officer by) {
        return body(post(TesterRoom.LEARNED + "/" + id + "/bo")
                .param("why", why)
                .with(csrf())
                .with(signedIn(by)));
    }

    private String body(org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request) {
        var result = mvc.perform(request);
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static RequestPostProcessor signedIn(Officer officer) {
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(SignedIn.as(officer.id()), null, List.of()));
    }

    private long traces() {
        return jdbc.sql("SELECT (SELECT count(*) FROM turn) + (SELECT count(*) FROM question) + (SELECT count(*) FROM"
                        + " cleared_text) + (SELECT count(*) FROM address)")
                .query(Long.class)
                .single();
    }

    private Officer anOfficer(String login, Role role) {
        var person = new Officer.Person("Cán bộ Thử Nghiệm", "Công chức thử");
        var opening = new Accounts.Opening(login, person, Set.of(role), Optional.empty());
        return ((Accounts.Result.WithPassword) accounts.open(opening, new Actor.CommandLine())).officer();
    }
}
