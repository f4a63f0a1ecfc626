package vn.hoixa.channel.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hoixa.Chromium;
import vn.hoixa.HoiXaTest;
import vn.hoixa.WithKnowledge;
import vn.hoixa.conversation.Conversations;
import vn.hoixa.conversation.Inbound;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.turn.Received;

/** What citizens read, in a real browser over the published knowledge base: on a phone, without JavaScript, on paper. */
@HoiXaTest
@WithKnowledge(WithKnowledge.WHOLE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class PublicReadingTest {
    private static final Pattern A_PAGE = Pattern.compile("/Type /Page[^s]");

    private Playwright playwright;
    private Browser browser;
    private final List<BrowserContext> open = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Knowledge published;

    @Autowired
    private Conversations conversations;

    @BeforeAll
    void open() {
        playwright = Playwright.create();
        setDefaultAssertionTimeout(20_000); // milliseconds; a busy machine is slow, not wrong
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    void stop() {
        playwright.close();
    }

    @AfterEach
    void leave() {
        open.forEach(BrowserContext::close);
        open.clear();
        assertThat(List.copyOf(complaints)).isEmpty();
        complaints.clear();
    }

    @Test
    void theListFollowsWhatIsTypedWordByWord() {
        var page = phone("/tra-cuu");

        page.locator("#q").pressSequentially("khai si");

        assertThat(page.locator("#found .way").first()).hasText("Đăng ký khai sinh");
        assertThat(page.locator("#browse")).isHidden();
        assertThat(page.locator("#heard")).containsText("kết quả");
        assertThat(page).hasURL(Pattern.compile(".*q=khai%20si"));
        page.locator("#q").fill("");
        assertThat(page.locator("#browse")).isVisible();
        assertThat(page.locator("#found .way")).hasCount(0);
    }

    @Test
    void withoutJavaScriptTheButtonDoesTheSame() {
        var page = withoutJavaScript("/tra-cuu");

        page.locator("#q").fill("tam tru");
        page.getByRole(AriaRole.BUTTON, named("Tìm")).click();
        page.locator("#found .way").first().click();

        assertThat(page.locator("h1").first()).hasText("Đăng ký tạm trú");
        assertThat(page.locator("#documents")).isVisible();
        assertThat(page.locator("[data-print]")).isHidden();
    }

    @Test
    void whatIsNotFoundIsAskedAndTheWordsComeAlong() {
        var page = phone("/tra-cuu?q=mua+iphone+moi");

        assertThat(page.locator("#found-title")).hasText("0 kết quả cho “mua iphone moi”");
        page.getByText("Hỏi trợ lý, cán bộ trả lời").click();

        assertThat(page.locator("#words")).hasValue("mua iphone moi");
        assertThat(page.locator("#words")).isFocused();
        assertThat(page.locator(".entry")).hasCount(0);
    }

    @Test
    void aMatterOfOthersSaysWhoseItIs() {
        var page = phone("/tra-cuu?q=mua+v%C3%A9+t%C3%A0u");

        assertThat(page.locator("[data-kind=elsewhere]").first()).containsText("Nơi khác giải quyết");
    }

    @Test
    void aCommonQuestionIsReadInTheListItself() {
        var page = phone("/tra-cuu?q=n%E1%BB%99p+ph%C3%AD");

        page.locator("[data-kind=answer] summary").first().click();

        assertThat(page.locator("[data-kind=answer] .body").first()).isVisible();
    }

    @Test
    void aNumberOfOnesOwnIsNeitherSearchedNorShownAgain() {
        var page = phone("/tra-cuu?q=doi+can+cuoc+001099012345");

        assertThat(page.locator("#found .caution")).containsText("không lưu lại");
        assertThat(page.locator("#found-title")).not().containsText("001099012345");
        assertThat(page.locator("#found .way").first()).containsText("căn cước");
    }

    @Test
    void aLostConnectionIsSaidAndTheListStays() {
        var page = phone("/tra-cuu?q=khai+sinh");
        page.context().setOffline(true);

        page.locator("#q").pressSequentially(" muon");

        assertThat(page.locator("#heard")).containsText("mất mạng");
        assertThat(page.locator("#found .way").first()).isVisible();
        complaints.removeIf(complaint -> complaint.contains("ERR_INTERNET_DISCONNECTED"));
    }

    @Test
    void aLifeEventIsAListOfThingsToDoInTheirOrder() {
        var page = phone("/tra-cuu");

        page.getByRole(AriaRole.LINK, named("Sinh con")).click();

        assertThat(page.locator(".steps > li").first()).containsText("Đăng ký khai sinh");
        assertThat(page.locator(".steps > li").nth(1)).containsText("Đăng ký thường trú");
        page.locator(".steps a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/thu-tuc/1\\.001193"));
    }

    @Test
    void aFieldListsItsProceduresByTheVietnameseAlphabet() {
        var page = phone("/tra-cuu/linh-vuc/ho-tich");

        var names = page.locator(".way").allTextContents();

        assertThat(names.indexOf("Bản sao trích lục hộ tịch, bản sao giấy khai sinh"))
                .isLessThan(names.indexOf("Đăng ký khai sinh"));
        assertThat(names.indexOf("Đăng ký khai sinh")).isLessThan(names.indexOf("Khai sinh lưu động"));
    }

    @Test
    void theFullestSheetsOfEachPrintSizeAreOnePage() {
        var page = desk("/");
        var longer = new ArrayList<String>();

        for (var procedure : fullest()) {
            page.navigate(url("/thu-tuc/" + procedure.code()));
            byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            if (A_PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                            .results()
                            .count()
                    != 1) {
                longer.add(procedure.code() + " " + procedure.shortName());
            }
        }

        assertThat(longer).isEmpty();
    }

    @Test
    void theCodeOnThePaperLeadsBackToThePage() throws Exception {
        var page = desk("/thu-tuc/1.001193");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        byte[] drawn = page.locator(".qr").screenshot();

        assertThat(read(ImageIO.read(new ByteArrayInputStream(drawn)))).endsWith("/thu-tuc/1.001193");
        assertThat(page.locator(".boxes li").first()).isVisible();
        assertThat(page.locator("main")).isHidden();
    }

    @Test
    void aRepealedProcedureIsGoneAndSaysWhatToDo() throws Exception {
        var page = get("/thu-tuc/2.001009", "");

        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("Thủ tục này đã bãi bỏ", "Nguồn không ghi thủ tục nào thay thế", "Hỏi cán bộ");
    }

    @Test
    void aProcedureOfOthersSaysWhoTakesIt() {
        var page = phone("/thu-tuc/1.001939");

        assertThat(page.locator("main .aside")).containsText("không nộp ở UBND xã Mẫu Đức");
        assertThat(page.locator("main .aside")).containsText("Bảo hiểm xã hội cơ sở");
        assertThat(page.locator("main .aside a")).hasAttribute("href", "tel:02250000105");
    }

    @Test
    void anUnchangedPageIsNotSentAgain() throws Exception {
        var first = get("/thu-tuc/1.001193", "");
        var again = get("/thu-tuc/1.001193", first.headers().firstValue("ETag").orElseThrow());

        assertThat(first.headers().firstValue("Cache-Control")).contains("public, no-cache");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(get("/tra-cuu?q=khai+sinh", "")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .contains("no-store");
    }

    @Test
    void aTextThatWasSentIsShownWordForWordAndTheQuestionNever() throws Exception {
        var sent = asks("lam khai sinh cho chau ngoai can gi");

        var page = phone("/xac-minh/" + sent.text().verification());

        assertThat(page.locator(".exact").textContent()).isEqualTo(sent.text().body());
        assertThat(page.locator("h1")).containsText("UBND xã Mẫu Đức đã gửi tin này");
        assertThat(page.locator("main")).not().containsText("chau ngoai");
    }

    @Test
    void ofAPrivateTextOnlyOfficeAndDateAreShown() throws Exception {
        var sent = asks("xin hỏi ruộng nhà tôi bị ốc bươu vàng phá thì báo ai");

        var page = phone("/xac-minh/" + sent.text().verification());

        assertThat(page.locator("main")).containsText("trả lời việc riêng của một người");
        assertThat(page.locator(".exact")).hasCount(0);
        assertThat(page.locator("main"))
                .not()
                .containsText(sent.ticket().orElseThrow().toString());
    }

    @Test
    void aCodeThatNobodySentSaysWhatToDo() throws Exception {
        var page = get("/xac-minh/9999-9999-9999", "");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("không gửi tin nào mang mã này", "9999-9999-9999", "tel:02250000101");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void theIntroductionSaysWhatIsKeptAndWhereAPersonIs() {
        var page = phone("/gioi-thieu");

        assertThat(page.locator("main")).containsText("Trả lời ở đây là máy (AI), không phải cán bộ");
        assertThat(page.locator("#people")).containsText("số 1 đường Mẫu");
        assertThat(page.locator("#data")).containsText("12 tháng, rồi tự xóa");
        assertThat(page.locator("#rights details")).hasCount(2);
    }

    private Received asks(String words) {
        return conversations.receive(Inbound.typed(ChannelUser.web(UUID.randomUUID()), Optional.empty(), words));
    }

    /** Of each print size the procedures with most to print: the others are shorter. */
    private List<Procedure> fullest() {
        var bySize = published.snapshot().procedures().stream()
                .filter(procedure -> procedure.repeal().isEmpty())
                .collect(Collectors.groupingBy(procedure -> sheet(procedure).size()));
        return bySize.values().stream()
                .flatMap(some -> some.stream()
                        .sorted(Comparator.comparingInt(procedure -> -letters(sheet(procedure))))
                        .limit(12))
                .toList();
    }

    private static Checklist sheet(Procedure procedure) {
        return Checklist.of(procedure, LocalDate.now(WorkingCalendar.ZONE));
    }

    private static int letters(Checklist sheet) {
        return sheet.toString().length();
    }

    private static String read(BufferedImage image) throws Exception {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }

    private HttpResponse<String> get(String path, String etag) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url(path)));
        if (!etag.isEmpty()) {
            request.header("If-None-Match", etag);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private Page phone(String path) {
        return opened(path, new Browser.NewContextOptions().setViewportSize(390, 844));
    }

    private Page desk(String path) {
        return opened(path, new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    private Page withoutJavaScript(String path) {
        return opened(
                path, new Browser.NewContextOptions().setViewportSize(390, 844).setJavaScriptEnabled(false));
    }

    private Page opened(String path, Browser.NewContextOptions options) {
        var context = browser.newContext(options.setLocale("vi-VN").setTimezoneId("Asia/Ho_Chi_Minh"));
        open.add(context);
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (Set.of("error", "warning").contains(message.type())) {
                complaints.add(path + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(path + ": " + error));
        page.navigate(url(path));
        return page;
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
