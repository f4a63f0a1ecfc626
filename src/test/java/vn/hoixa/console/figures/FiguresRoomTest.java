package vn.hoixa.console.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.hoixa.Chromium;
import vn.hoixa.HoiXaTest;
import vn.hoixa.OnScreen;
import vn.hoixa.WithKnowledge;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.conversation.Conversations;
import vn.hoixa.conversation.Inbound;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.procedure.ProcedureCode;

/** The room "Số liệu": who sees it, what it shows, and that its files open again with the same figures in them. */
@HoiXaTest
@WithKnowledge
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class FiguresRoomTest {
    private static final Path LOOKS = Path.of("target/looks");
    private static final ProcedureCode BIRTH = new ProcedureCode("1.001193");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    Accounts.Result.WithPassword reviewer;
    Officer leader;

    @BeforeAll
    void aWeek(@Autowired Knowledge knowledge, @Autowired Conversations conversations) throws IOException {
        Files.createDirectories(LOOKS);
        reviewer = an(Role.REVIEWER);
        leader = an(Role.LEADER).officer();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> knowledge.snapshot().procedure(BIRTH).isPresent());
        for (var words :
                List.of("làm khai sinh cần giấy gì", "lệ phí khai sinh", "ruộng nhà tôi bị ốc bươu vàng phá")) {
            conversations.receive(Inbound.typed(ChannelUser.web(UUID.randomUUID()), Optional.empty(), words));
        }
    }

    @Test
    void showsTheMonthOfTodayAndNamesWhatWasAsked() {
        assertThat(page(leader, ""))
                .contains("Số liệu tháng", "Trả lời ngay", "Đăng ký khai sinh", "ốc bươu vàng", "Kỳ trước: 0")
                .contains("dùng trong cơ quan");
    }

    @Test
    void wrongDaysAreNamedAndNothingTypedIsLost() {
        assertThat(page(leader, "?ky=tu-chon&tu=2026-11-07&den=2026-11-01"))
                .contains("Chưa xem được kỳ này", "sớm hơn", "value=\"2026-11-07\"", "value=\"2026-11-01\"");
        assertThat(mvc.get().uri("/console/so-lieu/bao-cao.docx?ky=the-ky").with(as(leader)))
                .hasStatus(400);
    }

    @Test
    void aVillageHeadSeesNone() {
        assertThat(mvc.get().uri("/console/so-lieu").with(as(an(Role.VILLAGE).officer())))
                .hasStatus(403);
        assertThat(mvc.get().uri("/console/so-lieu").with(as(an(Role.ADMIN).officer())))
                .hasStatusOk();
    }

    @Test
    void theSpreadsheetHoldsTheSameFiguresAsFigures() throws IOException {
        var file = file("/so-lieu.xlsx");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var summary = book.getSheet("Tổng hợp");
            assertThat(summary.getRow(3).getCell(0).getStringCellValue()).isEqualTo("Lượt hỏi");
            assertThat(summary.getRow(3).getCell(1).getNumericCellValue()).isEqualTo(3);
            assertThat(book.getSheet("Nội dung hỏi").getRow(3).getCell(0).getStringCellValue())
                    .isEqualTo("1.001193");
            assertThat(book.getSheet("Cách tính")).isNotNull();
            book.forEach(sheet ->
                    assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isNotBlank());
        }
    }

    @Test
    void theReportReadsLikeAnOfficesOwn() throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(file("/bao-cao.docx")))) {
            assertThat(lines(word))
                    .startsWith("BÁO CÁO")
                    .anyMatch(line -> line.startsWith("Kết quả trả lời người dân qua trợ lý Hỏi Xã tháng"))
                    .anyMatch(line -> line.contains("Trợ lý nhận 3 lượt hỏi của 3 người"))
                    .anyMatch(line -> line.contains("Nghị định số 09/2019/NĐ-CP"))
                    .contains("I. TIẾP NHẬN VÀ TRẢ LỜI", "IV. VIỆC CẦN LÀM KỲ TỚI", "Phụ lục");
            assertThat(word.getTables().getFirst().getText()).contains("XÃ MẪU ĐỨC", "/BC-UBND");
            assertThat(lines(word)).noneMatch(line -> line.contains("ốc bươu vàng"));
        }
    }

    @Test
    void theWeekFitsOnePageAndHasFiveNumbers() throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(file("/tuan.docx")))) {
            assertThat(lines(word)).contains("1. Năm con số", "2. Việc cần lưu ý", "3. Việc cần quyết định");
            assertThat(word.getTables().get(1).getRows()).hasSize(6);
        }
        assertThat(page(leader, "/tuan")).contains("Việc cần quyết định", "chưa có câu trả lời sẵn");
    }

    @Test
    void thePagesFitAScreenAndAPhoneAndHinderNobody() {
        try (var playwright = Playwright.create()) {
            var browser = Chromium.launch(playwright);
            var page = OnScreen.signIn(browser.newPage(), port, reviewer);
            for (int width : List.of(1280, 390)) {
                page.setViewportSize(width, 900);
                Stream.of("", "/tuan").forEach(path -> look(page, path, width));
            }
            page.navigate("http://127.0.0.1:" + port + FiguresRoom.PATH);
            page.locator(".presets a:text-is('Năm')").click();
            page.waitForURL("**ky=nam**");
            assertThat(page.locator("h1").textContent()).startsWith("Số liệu năm");
            page.click("summary:has-text('Bảng số liệu')");
            assertThat(page.locator("[aria-label='Lượt hỏi theo thời gian, từng phần của kỳ'] tbody tr")
                            .count())
                    .isEqualTo(12);
        }
    }

    private void look(Page page, String path, int width) {
        page.navigate("http://127.0.0.1:" + port + FiguresRoom.PATH + path);
        page.locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
        OnScreen.hindersNobody(page);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(LOOKS.resolve("so-lieu" + path.replace('/', '-') + "-" + width + ".png"))
                .setFullPage(true));
    }

    private byte[] file(String path) throws IOException {
        var content = mvc.get()
                .uri(FiguresRoom.PATH + path)
                .with(as(leader))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        Files.write(LOOKS.resolve("so-lieu-" + path.substring(1)), content);
        return content;
    }

    private static List<String> lines(XWPFDocument word) {
        return word.getParagraphs().stream()
                .map(XWPFParagraph::getText)
                .filter(line -> !line.isBlank())
                .toList();
    }

    private String page(Officer officer, String rest) {
        try {
            return mvc.get()
                    .uri(FiguresRoom.PATH + rest)
                    .with(as(officer))
                    .exchange()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RequestPostProcessor as(Officer officer) {
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(SignedIn.as(officer.id()), null, List.of()));
    }

    private Accounts.Result.WithPassword an(Role role) {
        String login = "so" + UUID.randomUUID().toString().substring(0, 8);
        var person = new Officer.Person("Người " + login, "Công chức " + login);
        var opening = new Accounts.Opening(
                login, person, Set.of(role), role == Role.VILLAGE ? Optional.of("Mẫu Trung") : Optional.empty());
        return (Accounts.Result.WithPassword) accounts.open(opening, new Actor.CommandLine());
    }
}
