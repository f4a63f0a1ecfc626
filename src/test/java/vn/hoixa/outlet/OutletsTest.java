package vn.hoixa.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;
import vn.hoixa.bulletin.Template;
import vn.hoixa.bulletin.Templates;
import vn.hoixa.bulletin.Words;
import vn.hoixa.outlet.Issue.Act;
import vn.hoixa.outlet.Issue.Label;
import vn.hoixa.outlet.Issue.Signature;
import vn.hoixa.procedure.BaseFiles;

/** Every ready-made warning leaves in every form, within the limits of each. */
class OutletsTest {
    private static final String LINK = "https://hoixa.example.gov.vn/canh-bao/12";
    private static final Instant APPROVED = Instant.parse("2026-11-28T01:05:00Z");

    private static final Cap.Sending SENT = new Cap.Sending(APPROVED, List.of());

    private static final Issue.Earlier EARLIER =
            new Issue.Earlier(7, "Gọi hình giả người thân để vay tiền gấp", APPROVED, LocalDate.of(2026, 11, 28));

    static Stream<Template> templates() {
        return Templates.of(BaseFiles.in(Path.of("knowledge-base"))).all().stream();
    }

    @Test
    void thereIsOneForEachOfTheFirstThirtyForms() {
        assertThat(templates().map(each -> each.kind().category().name()))
                .containsExactly(
                        "A1 A2 A3 A4 A5 A6 A7 A8 A9 B1 B2 B3 B4 B5 C1 C2 C4 C5 C6 C7 D1 D2 D4 D5 E3 E5 F1 F2 G1 H1"
                                .split(" "));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void oneShortMessageHoldsIt(Template template) {
        var plain = Sms.plain(issue(template));
        var accented = Sms.accented(issue(template));

        assertThat(plain.length()).isBetween(60, 160);
        assertThat(plain.text()).startsWith("CANH BAO xa Mau Duc: ").endsWith(". Goi 113, CA xa 0225 000 0113");
        assertThat(accented.length()).isBetween(20, 70);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void theGroupTextIsShortAndWhole(Template template) {
        var text = GroupText.of(issue(template));

        assertThat(text)
                .hasSizeLessThanOrEqualTo(GroupText.LONGEST)
                .contains(template.words().title(), LINK, "Mã tin");
        assertThat(text.lines().filter(line -> line.startsWith("- ")))
                .isNotEmpty()
                .allMatch(line -> Stream.concat(template.words().signs().stream(), template.words().advice().stream())
                        .anyMatch(line.substring(2)::equals));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void theScriptTakesAMinuteAndLeavesNothingToMakeOut(Template template) {
        var script = Loudspeaker.of(issue(template));

        assertThat(script.seconds()).isBetween(Loudspeaker.SHORTEST_SECONDS, Loudspeaker.LONGEST_SECONDS);
        assertThat(String.join(" ", script.lines()))
                .doesNotContainPattern("\\d")
                .doesNotContainPattern("\\b[A-Z]{2,}\\b")
                .doesNotContain("VNeID", "/", "%");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Gọi 113 ngay                  | Gọi một một ba ngay
            nhắn 156 hoặc 5656            | nhắn một năm sáu hoặc năm sáu năm sáu
            mã OTP của VNeID              | mã ô tê pê của vi en ai đi
            ngày 3/7/2026                 | ngày ba tháng bảy năm hai nghìn không trăm hai mươi sáu
            mất 1.250.000 đồng            | mất một triệu hai trăm năm mươi nghìn đồng
            21 hộ, 15 người, 105 nhà      | hai mươi mốt hộ, mười lăm người, một trăm lẻ năm nhà
            số 0225 000 0113              | số không hai hai năm không không không không một một ba
            đầu số +870                   | đầu số cộng tám bảy không
            từ App Store hoặc CH Play     | từ áp xto hoặc xê hát plây
            Cục AI, không phải MAI        | Cục ây ai, không phải MAI
            lệ phí 115.000 đồng           | lệ phí một trăm mười lăm nghìn đồng
            mất 113 triệu                 | mất một trăm mười ba triệu
            đòi 500.000đ                  | đòi năm trăm nghìn đồng
            đòi 50.000 Đ một lần          | đòi năm mươi nghìn đồng một lần
            từ ngày 1/7                   | từ ngày một tháng bảy
            từ 1/7 đến 15/7               | từ ngày một tháng bảy đến ngày mười lăm tháng bảy
            trước 30/6/2026               | trước ngày ba mươi tháng sáu năm hai nghìn không trăm hai mươi sáu
            trong 12/2025                 | trong tháng mười hai năm hai nghìn không trăm hai mươi lăm
            hơn 1,5 triệu                 | hơn một phẩy năm triệu
            lãi 0,05%                     | lãi không phẩy không năm phần trăm
            lãi 12%                       | lãi mười hai phần trăm
            gọi 0220 3 822 113            | gọi không hai hai không ba tám hai hai một một ba
            gọi (0225) 3.822.113          | gọi không hai hai năm ba tám hai hai một một ba
            gọi 0912.345.678              | gọi không chín một hai ba bốn năm sáu bảy tám
            gọi 1900 1234                 | gọi một chín không không một hai ba bốn
            gọi +84 912 345 678           | gọi cộng tám bốn chín một hai ba bốn năm sáu bảy tám
            115 người, 113 hộ             | một trăm mười lăm người, một trăm mười ba hộ
            gọi 115.                      | gọi một một năm.
            gọi số 113, 114               | gọi số một một ba, một một bốn
            vay 20tr, trả 500k            | vay hai mươi triệu, trả năm trăm nghìn
            lúc 8h30 đến 17h              | lúc tám giờ ba mươi phút đến mười bảy giờ
            nhận 2-3 triệu                | nhận hai đến ba triệu
            1/2 số hộ                     | một phần hai số hộ
            trực 24/7                     | trực cả ngày lẫn đêm
            mất 5000000 đồng              | mất năm triệu đồng
            tài khoản 19036522            | tài khoản một chín không ba sáu năm hai hai
            1,250,000 đồng                | một triệu hai trăm năm mươi nghìn đồng
            05 dấu hiệu                   | năm dấu hiệu
            năm 2026                      | năm hai nghìn không trăm hai mươi sáu
            """)
    void figuresAndAbbreviationsAreWrittenAsSpoken(String written, String spoken) {
        assertThat(Spoken.of(written)).isEqualTo(spoken);
    }

    @Test
    void whatNobodyCouldReadAloudIsHintedAt() {
        var words = new Words(
                "Giả HĐND gửi giấy",
                "Trang abc.xyz đòi 5 USD/ngày.",
                List.of("một", "hai", "ba"),
                List.of("một", "hai", "115.000 đồng ngày 1/7"),
                "113");

        assertThat(Readability.hints(words))
                .containsExactly(
                        "Loa không biết đọc “HĐND”: viết bằng chữ.",
                        "Loa không biết đọc “abc.xyz”: viết bằng chữ.",
                        "Loa không biết đọc “USD/ngày”: viết bằng chữ.");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void thePosterIsOneSheetWithItsTypeInside(Template template) throws IOException {
        byte[] pdf = Poster.pdf(issue(template));

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
            }
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains(
                            template.words().title(), template.words().advice().getLast(), "Mã tin 4829-1375-2046");
        }
    }

    @Test
    void thePictureHasItsSizeAndACodeThatLeadsToThePage() throws Exception {
        byte[] png = Card.png(issue(templates().findFirst().orElseThrow()));

        var image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(Card.WIDTH);
        assertThat(image.getHeight()).isEqualTo(Card.HEIGHT);
        var foot = image.getSubimage(Card.WIDTH - 320, Card.HEIGHT - 240, 320, 240);
        int[] pixels = foot.getRGB(0, 0, 320, 240, new int[320 * 240], 0, 320);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(320, 240, pixels)));
        assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(LINK);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void theAlertKeepsToCap(Template template) throws SAXException {
        var sender = new Cap.Sender("hoixa.example.gov.vn");

        CapSchema.valid(Cap.xml(issue(template), sender, SENT));
        CapSchema.valid(Cap.xml(issue(template, new Act.Corrects(EARLIER)), sender, SENT));
        CapSchema.valid(Cap.withdrawal(issue(template), EARLIER, sender, SENT));
        assertThat(Cap.xml(issue(template, new Act.TakesBack(EARLIER)), sender, SENT))
                .contains("<msgType>Cancel</msgType>")
                .contains(
                        "<references>hoixa.example.gov.vn,hoixa.example.gov.vn-canh-bao-7,2026-11-28T08:05:00+07:00<");
        assertThatThrownBy(() -> CapSchema.valid(Cap.xml(issue(template), sender, SENT)
                        .replace("<status>Actual</status>", "<status>Thật</status>")))
                .isInstanceOf(SAXException.class);
    }

    @Test
    void theAlertNamesItsVillagesSignsAndTheMachineAndTellsWhenItWasSent() throws SAXException {
        var template = templates().findFirst().orElseThrow();
        var content = template.on(day());
        var issue = new Issue(12, new Act.Warns(), content, signature(), LINK, Label.WITH_AI, Mark.NONE);
        var sent = Instant.parse("2026-12-01T15:20:00Z");

        var alert = Cap.xml(
                issue, new Cap.Sender("hoixa.example.gov.vn"), new Cap.Sending(sent, List.of("thôn Hạ", "thôn Đoài")));

        CapSchema.valid(alert);
        assertThat(alert)
                .contains("<areaDesc>thôn Hạ, xã Mẫu Đức</areaDesc>", "<areaDesc>thôn Đoài, xã Mẫu Đức</areaDesc>")
                .contains("<sent>2026-12-01T22:20:00+07:00</sent>", "<effective>2026-12-01T22:20:00+07:00<")
                .contains("\nDấu hiệu:\n- " + template.words().signs().getFirst())
                .contains("\nSoạn có máy (AI) giúp, cán bộ đã duyệt</description>");
        assertThat(Cap.xml(issue, new Cap.Sender("hoixa.example.gov.vn"), SENT))
                .contains("<areaDesc>xã Mẫu Đức</areaDesc>");
    }

    @Test
    void theEndOfAnAlertNamesWhatItEnds() throws SAXException {
        var issue = issue(templates().findFirst().orElseThrow());
        var earlier = new Issue.Earlier(12, EARLIER.title(), APPROVED, day());
        var end = new Cap.Sending(APPROVED.plusSeconds(3600), List.of());

        var alert = Cap.withdrawal(issue, earlier, new Cap.Sender("hoixa.example.gov.vn"), end);

        CapSchema.valid(alert);
        assertThat(alert)
                .contains("<identifier>hoixa.example.gov.vn-canh-bao-12-thu-hoi</identifier>")
                .contains("<msgType>Cancel</msgType>", "<sent>2026-11-28T09:05:00+07:00</sent>")
                .contains(
                        "<references>hoixa.example.gov.vn,hoixa.example.gov.vn-canh-bao-12,2026-11-28T08:05:00+07:00<")
                .contains("<description>" + earlier.noLonger() + "</description>")
                .doesNotContain("Dấu hiệu", "<instruction>");
    }

    @Test
    void thePostForThePortalIsPlainHtml() {
        var template = templates().findFirst().orElseThrow();
        var angled = new Words("A < B & C", "Chuyện.", List.of("dấu"), List.of("làm"), "113");

        assertThat(PortalPost.html(issue(template)))
                .contains("<h3>Phải làm</h3>", LINK)
                .doesNotContain("style", "script");
        assertThat(PortalPost.html(new Issue(
                        1,
                        new Act.Warns(),
                        template.on(day()).with(angled),
                        signature(),
                        LINK,
                        Label.WITH_AI,
                        Mark.NONE)))
                .contains("A &lt; B &amp; C", "máy (AI)");
    }

    @Test
    void whatTakesBackSaysSoFirstAndAlarmsNobody() throws IOException {
        var words = new Words(EARLIER.title(), "Việc đó đã xong.", List.of(), List.of(), "");
        var content = templates().findFirst().orElseThrow().on(day()).with(words);
        var issue = new Issue(12, new Act.TakesBack(EARLIER), content, signature(), LINK, Label.PEOPLE, Mark.NONE);
        String noLonger = "Cảnh báo ngày 28/11/2026 về “Gọi hình giả người thân để vay tiền gấp” không còn hiệu lực.";

        assertThat(Loudspeaker.of(issue).lines())
                .startsWith("Đây là đài truyền thanh xã Mẫu Đức.", "Xin mời bà con nghe tin báo thu hồi cảnh báo.")
                .noneMatch(line -> line.startsWith("Cảnh báo:") || line.contains("mức khẩn"));
        assertThat(Loudspeaker.of(issue).fits()).isTrue();
        assertThat(Sms.plain(issue).text())
                .isEqualTo("THU HOI xa Mau Duc: canh bao ngay 28/11/2026 ve"
                        + " \"Goi hinh gia nguoi than de vay tien gap\" khong con hieu luc");
        assertThat(Sms.accented(issue).text()).startsWith("THU HỒI cảnh báo 28/11/2026: Gọi hình giả người");
        assertThat(GroupText.of(issue))
                .startsWith("THU HỒI cảnh báo của xã Mẫu Đức\n" + noLonger)
                .doesNotContain("Gọi: ", "KHẨN");
        assertThat(PortalPost.html(issue)).contains(noLonger).doesNotContain("Có giá trị đến");
        try (var document = Loader.loadPDF(Poster.pdf(issue))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("THU HỒI CẢNH BÁO", noLonger)
                    .doesNotContain("Có giá trị đến", "KHẨN");
        }
        assertThat(Sms.accented(issue(templates().findFirst().orElseThrow(), new Act.Corrects(EARLIER)))
                        .text())
                .startsWith("ĐÍNH CHÍNH: ");
    }

    @Test
    void longSentencesAreHintedAt() {
        var words = new Words(
                "Tiêu đề", "Một câu rất dài ".repeat(9) + ".", List.of("một"), List.of("Xem http://x.vn"), "113");

        assertThat(Readability.hints(words)).hasSize(4);
        assertThat(templates().map(each -> Readability.hints(each.words()))).allMatch(List::isEmpty);
    }

    static Issue issue(Template template) {
        return issue(template, new Act.Warns());
    }

    private static Issue issue(Template template, Act act) {
        return new Issue(12, act, template.on(day()), signature(), LINK, Label.PEOPLE, Mark.NONE);
    }

    private static LocalDate day() {
        return LocalDate.of(2026, 11, 28);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POLICE | phường Lê Chân  | 0225 000 0113 | . Goi 113, CA phuong 0225 000 0113           | Số của Công an phường:
            POLICE | đặc khu Cát Hải | 0225 000 0113 | . Goi 113, CA dac khu 0225 000 0113          | Số của Công an đặc khu:
            CENTRE | phường Lê Chân  | 0225 000 0199 | . Goi 113, Trung tam HCC phuong 0225 000 0199 | Số của Trung tâm Phục vụ hành chính công phường:
            POLICE | phường Lê Chân  |               | . Goi 113                                    |
            """)
    void whoIsCalledIsNamedAsWhatItIs(Contact.Desk desk, String unit, String number, String tail, String spoken) {
        var contact = new Contact(desk, unit, Optional.ofNullable(number));
        var signature = new Signature(unit, "Phó trưởng Công an", APPROVED, "4829-1375-2046", contact);
        var content = templates().findFirst().orElseThrow().on(day());
        var issue = new Issue(12, new Act.Warns(), content, signature, LINK, Label.PEOPLE, Mark.NONE);

        assertThat(Sms.plain(issue).text()).endsWith(tail);
        assertThat(issue.call()).contains(number == null ? "113" : contact.name() + ": ");
        var script = String.join(" ", Loudspeaker.of(issue).lines());
        assertThat(script).contains(spoken == null ? "một một ba" : spoken);
        assertThat(script.contains("Số của")).isEqualTo(spoken != null);
    }

    private static Signature signature() {
        return new Signature(
                "xã Mẫu Đức",
                "Phó trưởng Công an xã",
                APPROVED,
                "4829-1375-2046",
                new Contact(Contact.Desk.POLICE, "xã Mẫu Đức", Optional.of("0225 000 0113")));
    }
}
