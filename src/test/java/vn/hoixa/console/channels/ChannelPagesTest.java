package vn.hoixa.console.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.hoixa.Chromium;
import vn.hoixa.HoiXaTest;
import vn.hoixa.OnScreen;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.delivery.Addresses;
import vn.hoixa.delivery.BroadcastId;
import vn.hoixa.delivery.ChannelCheck;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.delivery.Deliveries;
import vn.hoixa.delivery.QuietHours;
import vn.hoixa.delivery.Urgency;
import vn.hoixa.document.OfficialDocument;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.office.Settings;
import vn.hoixa.review.Cleared;
import vn.hoixa.review.ClearedTexts;

/** The room "Kênh": who may look, hold and open, and how it looks on a screen and a phone. */
@HoiXaTest
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(240)
@Import(ChannelPagesTest.Warning.class)
class ChannelPagesTest {
    private static final String PAGE = "/console/kenh";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Addresses addresses;

    @Autowired
    Deliveries deliveries;

    @Autowired
    ClearedTexts texts;

    @Autowired
    Settings settings;

    /** A channel that has something to say without being asked. */
    @TestConfiguration
    static class Warning {
        @Bean
        ChannelCheck aChannelThatWarns() {
            return new ChannelCheck() {
                @Override
                public ChannelName channel() {
                    return ChannelName.ZALO;
                }

                @Override
                public List<Finding> examine() {
                    return List.of(Finding.good("Đã hỏi nhà cung cấp."));
                }

                @Override
                public List<Finding> warnings() {
                    return List.of(Finding.notice("Mã gia hạn chỉ còn đến ngày 25/02/2027.", "lấy mã gia hạn mới."));
                }
            };
        }
    }

    @LocalServerPort
    int port;

    Accounts.Result.WithPassword leader;
    Officer admin;
    Officer reviewer;

    @BeforeAll
    void anOffice() {
        leader = account("lanhdao", Role.LEADER);
        admin = account("quantri", Role.ADMIN).officer();
        reviewer = account("duyet", Role.REVIEWER).officer();
    }

    @Test
    void everybodyWhoAnswersSeesTheChannelsAndOnlySomeMayHoldThem() {
        assertThat(page(reviewer))
                .contains("Trang web của xã", "Telegram", "Zalo Bot")
                .doesNotContain("Tạm dừng kênh");

        assertThat(post(reviewer, "/TELEGRAM/dung", Map.of("why", "thử"))).contains("cần vai trò khác");
        assertThat(post(leader.officer(), "/TELEGRAM/dung", Map.of("why", " "))).contains("Xin ghi lý do");
        assertThat(post(leader.officer(), "/TELEGRAM/dung", Map.of("why", "Đổi bot sang tên mới.")))
                .contains("Đã tạm dừng Telegram");
        assertThat(page(reviewer)).contains("Đổi bot sang tên mới.", "tạm dừng");
        assertThat(post(leader.officer(), "/TELEGRAM/chay", Map.of("why", "Xong.")))
                .contains("Telegram gửi tiếp");
    }

    @Test
    void whatAChannelWarnsOfStandsThereBeforeAnybodyAsks() {
        assertThat(page(reviewer)).contains("Mã gia hạn chỉ còn đến ngày 25/02/2027.", "lấy mã gia hạn mới.");
    }

    @Test
    void theHoursWithoutOrdinaryTextsAreDecidedWithAReason() {
        var later = Map.of("from", "22:00", "until", "05:30", "why", "Mùa vụ, bà con dậy sớm.");
        assertThat(post(reviewer, "/gio-yen-lang", later)).contains("cần vai trò khác");
        assertThat(post(leader.officer(), "/gio-yen-lang", Map.of("from", "22:00", "until", "x", "why", "thử")))
                .contains("Xin chọn giờ");
        assertThat(post(leader.officer(), "/gio-yen-lang", Map.of("from", "22:00", "until", "05:30", "why", "")))
                .contains("Xin ghi lý do");
        assertThat(page(reviewer)).contains(">21:00<", ">06:30<");

        assertThat(post(leader.officer(), "/gio-yen-lang", later)).contains("từ 22:00 đến 05:30");

        assertThat(page(reviewer)).contains(">22:00<", ">05:30<").doesNotContain("Đổi giờ");
        assertThat(settings.history(QuietHours.SETTING).getFirst())
                .satisfies(change ->
                        assertThat(change.by()).contains(leader.officer().id()))
                .satisfies(change -> assertThat(change.reason()).isEqualTo("Mùa vụ, bà con dậy sớm."));
    }

    @Test
    void anAdministratorFindsOnlyThisRoomAndOpensAChannelByTheDecision() {
        assertThat(mvc.get()
                        .uri("/console")
                        .with(as(admin))
                        .exchange()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo(PAGE);
        assertThat(mvc.get().uri("/console/queue").with(as(admin))).hasStatus(403);
        assertThat(mvc.get().uri("/console/thu-tuc").with(as(admin))).hasStatus(403);

        var decision = Map.of("number", "12/QĐ-UBND", "date", "2026-11-02", "signer", "Chủ tịch UBND");
        assertThat(post(leader.officer(), "/ZALO/mo", decision)).contains("Chỉ người quản trị");
        assertThat(post(admin, "/ZALO/mo", Map.of("number", "12", "signer", "A")))
                .contains("Xin chọn ngày ký");
        assertThat(post(admin, "/ZALO/mo", decision)).contains("Đã ghi quyết định mở kênh Zalo");
        assertThat(page(admin)).contains("Quyết định 12/QĐ-UBND ngày 2/11/2026, người ký: Chủ tịch UBND");

        assertThat(post(admin, "/ZALO/dong", Map.of("why", "Thay quyết định."))).contains("Đã đóng kênh Zalo");
        assertThat(page(admin)).doesNotContain("12/QĐ-UBND ngày");
    }

    @Test
    void whoeverHoldsChannelsTakesTheDocumentsAwayThatAreSignedBeforeOneOpens() {
        assertThat(page(admin)).contains("Bản đánh giá sơ bộ", "Quy trình kiểm soát");
        assertThat(page(reviewer)).doesNotContain("Bản đánh giá sơ bộ");
        String paper = PAGE + "/ho-so/quy-trinh-kiem-soat.docx";
        assertThat(mvc.get().uri(paper).with(as(admin)))
                .hasStatusOk()
                .hasContentType(OfficialDocument.MEDIA_TYPE)
                .headers()
                .hasValue("Content-Disposition", "attachment; filename=\"quy-trinh-kiem-soat.docx\"");
        assertThat(mvc.get().uri(paper).with(as(reviewer))).hasStatus(403);
        assertThat(mvc.get().uri(PAGE + "/ho-so/khong-co.docx").with(as(admin))).hasStatus(404);
    }

    @Test
    void aBroadcastIsHeldResumedAndEndedByThoseWhoAnswerForIt() {
        var broadcast = broadcast(20);

        assertThat(post(admin, "/tin/" + broadcast + "/dung", Map.of("why", "thử")))
                .contains("cần vai trò khác");
        assertThat(post(leader.officer(), "/tin/" + broadcast + "/dung", Map.of("why", "Sai số điện thoại.")))
                .contains("Đã tạm dừng");
        assertThat(page(reviewer)).contains("Sai số điện thoại.", "0% của 20 người nhận");
        assertThat(post(leader.officer(), "/tin/" + broadcast + "/chay", Map.of("why", "Đã sửa.")))
                .contains("Gửi tiếp");
        assertThat(post(leader.officer(), "/tin/" + broadcast + "/huy", Map.of("why", "Bỏ.")))
                .contains("Đã hủy");
        assertThat(post(leader.officer(), "/tin/khong-co/huy", Map.of("why", "Bỏ.")))
                .contains("Không tìm thấy");
    }

    @Test
    void aChannelExaminesItselfForThoseWhoRunIt() {
        assertThat(body(mvc.get().uri(PAGE + "?kiem-tra=ZALO").with(as(admin)))).contains("Đã hỏi nhà cung cấp.");
        assertThat(body(mvc.get().uri(PAGE + "?kiem-tra=ZALO").with(as(reviewer))))
                .doesNotContain("Đã hỏi nhà cung cấp.");
    }

    @Test
    void anExaminationOfAPausedChannelSaysToPressGoOn() {
        post(leader.officer(), "/TELEGRAM/dung", Map.of("why", "Mã cũ bị lộ."));

        assertThat(body(mvc.get().uri(PAGE + "?kiem-tra=TELEGRAM").with(as(admin))))
                .contains("Kênh đang tạm dừng gửi", "bấm “Gửi tiếp” ở Telegram");

        post(leader.officer(), "/TELEGRAM/chay", Map.of("why", "Đã thay mã."));
    }

    @Test
    void thePageFitsAScreenAndAPhoneAndHindersNobody() {
        broadcast(37);
        post(leader.officer(), "/ZALO_BOT/dung", Map.of("why", "Mã truy cập của bot đã bị thu hồi, chờ nhà cung cấp."));
        try (var playwright = Playwright.create()) {
            var browser = Chromium.launch(playwright);
            var page = OnScreen.signIn(browser.newPage(), port, leader);
            for (int width : List.of(1440, 390)) {
                page.setViewportSize(width, 900);
                page.navigate("http://127.0.0.1:" + port + PAGE + "?kiem-tra=ZALO");
                OnScreen.hindersNobody(page);
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target/looks/kenh-" + width + ".png"))
                        .setFullPage(true));
            }
        }
    }

    private BroadcastId broadcast(int number) {
        var people = IntStream.range(0, number)
                .<AddressId>mapToObj(i -> addresses.of(new ChannelUser(ChannelName.TELEGRAM, "người " + number + i)))
                .toList();
        var id = new BroadcastId(UUID.randomUUID());
        deliveries.broadcast(id, people, texts.store(Cleared.thanks(number)), Urgency.ORDINARY, Optional.empty());
        return id;
    }

    private String page(Officer officer) {
        return body(mvc.get().uri(PAGE).with(as(officer)));
    }

    private String post(Officer officer, String path, Map<String, String> form) {
        var request = mvc.post().uri(PAGE + path).with(as(officer)).with(csrf());
        form.forEach(request::param);
        var result = request.exchange().getMvcResult();
        assertThat(result.getResponse().getStatus()).isEqualTo(302);
        return String.valueOf(result.getFlashMap().get("notice"));
    }

    private static String body(MockMvcTester.MockMvcRequestBuilder request) {
        try {
            return request.exchange().getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RequestPostProcessor as(Officer officer) {
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(SignedIn.as(officer.id()), null, List.of()));
    }

    private Accounts.Result.WithPassword account(String login, Role role) {
        var person = new Officer.Person("Người " + login, "Công chức " + login);
        var opening = new Accounts.Opening(login, person, Set.of(role), Optional.empty());
        return (Accounts.Result.WithPassword) accounts.open(opening, new Actor.CommandLine());
    }
}
