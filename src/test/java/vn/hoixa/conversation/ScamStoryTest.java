package vn.hoixa.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoixa.question.Acted;
import vn.hoixa.review.OptionId;
import vn.hoixa.scam.Identifier;
import vn.hoixa.scam.Judgement;
import vn.hoixa.scam.KnownItems;
import vn.hoixa.scam.ReportGroup;
import vn.hoixa.scam.ReportGroups;
import vn.hoixa.scam.ScamChecks;
import vn.hoixa.scam.ScamDoor;
import vn.hoixa.scam.ScamEvidence;
import vn.hoixa.scam.ScamVerdict;
import vn.hoixa.turn.TurnOutcome;

/** A suspicious message from its first reader to everybody who got the same. */
class ScamStoryTest extends LoopStory {
    private static final OptionId REPORT = OptionId.command("report");

    @Autowired
    ReportGroups reports;

    @Autowired
    ScamEvidence suspects;

    @Autowired
    ScamJudgements judgements;

    @Autowired
    KnownItems known;

    @Autowired
    ScamDoor door;

    @Autowired
    ScamChecks checks;

    @LocalServerPort
    int port;

    @Test
    void aPastedMessageIsCheckedAndNothingOfItIsKeptUntilItIsHandedIn() {
        var citizen = aCitizen();

        var received =
                citizen.asks("Quy khach vui long truy cap vietcombank-xacthuc.top de mo khoa tai khoan 0071000123456");

        assertThat(received.outcome()).isEqualTo(TurnOutcome.SCAM_CHECK);
        assertThat(received.text().body())
                .contains("CÓ DẤU HIỆU LỪA ĐẢO", "vietcombank-xacthuc[.]top", "nhắn 1")
                .doesNotContain("0071000123456", "xacthuc.top");
        assertThat(evidence()).isZero();

        assertThat(citizen.asks("1").text().body()).contains("Đã gửi tin này cho Công an");

        ReportGroup group = groupWith("xacthuc");
        assertThat(group.text().value())
                .contains("vietcombank-xacthuc[.]top")
                .doesNotContain("0071000123456", "xacthuc.top");
        assertThat(suspects.of(group.id(), leader)).isEmpty();
        assertThat(suspects.of(group.id(), police))
                .extracting(ScamEvidence.Evidence::value)
                .contains("0071000123456", "vietcombank-xacthuc.top");
        assertThat(citizen.chooses(REPORT).text().body()).contains("không còn ở đây");
    }

    @Test
    void neverSaysThatAMessageIsSafe() {
        var received = aCitizen().asks("Kính gửi quý khách, cửa hàng nghỉ lễ ngày 2/9, mở lại ngày 3/9. Trân trọng.");
        assertThat(received.outcome()).isEqualTo(TurnOutcome.SCAM_CHECK);
        assertThat(received.text().body()).contains("KHÔNG có nghĩa là an toàn");
    }

    @Test
    void gamblingIsCalledJunkAndNotFraud() {
        var received = aCitizen().asks("kiểm tra tin này: nha cai so 1, nap dau tang 100%, no hu tai xiu");
        assertThat(received.text().body())
                .contains("TIN RÁC, CỜ BẠC, ĐÒI NỢ")
                .doesNotContain("LỪA ĐẢO:", "kiểm tra tin này");
    }

    @Test
    void aCodeInAPastedMessageIsMaskedAndItsReaderWarned() {
        var received = aCitizen().asks("Quý khách vui lòng không chia sẻ. Mã OTP của bạn là 482915");
        assertThat(received.text().body()).contains("Đừng đưa mã này cho ai").doesNotContain("482915");
    }

    @Test
    void aSwindlersWordsAreCheckedThoughNobodySaidThatTheyArePasted() {
        assertThat(aCitizen()
                        .asks("Vay nhanh 5 phut khong tham dinh, zalo 0900000303")
                        .text()
                        .body())
                .contains("TIN RÁC, CỜ BẠC, ĐÒI NỢ");
        assertThat(aCitizen()
                        .asks("Nhan lam bang lai xe khong can thi, bao check")
                        .text()
                        .body())
                .contains("TIN RÁC, CỜ BẠC, ĐÒI NỢ");
        assertThat(aCitizen()
                        .asks("mẹ ơi con mất điện thoại, mẹ chuyển 5 triệu vào tài khoản bạn con nhé")
                        .outcome())
                .isEqualTo(TurnOutcome.SCAM_CHECK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nó lừa tôi mất 50tr",
                "mẹ tôi bị nó lừa hết tiền tiết kiệm",
                "chau vua cai app vneid gia gio may no tu chay",
                "tôi bấm vào link rồi nhập mật khẩu ngân hàng, giờ phải làm sao",
                "con toi choi nhiem vu online bi mat 12 trieu"
            })
    void whoHasJustLostSomethingHearsTheFirstSteps(String message) {
        assertThat(aCitizen().asks(message).text().body()).contains("Gọi ngân hàng của mình");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chào bạn, bạn bị lừa tiền qua mạng? Luật sư bên em lấy lại 100%, inbox Zalo",
                "TB: nhiều người vừa bị lừa khi đặt vé máy bay qua Facebook, bà con cảnh giác",
                "[Công an TP] Cảnh báo: nếu bạn vừa bị lừa chuyển tiền, gọi ngay ngân hàng và trình báo công an."
            })
    void whatOthersWriteOfSwindlesIsNoCallForHelp(String message) {
        assertThat(aCitizen().asks(message).text().body()).doesNotContain("Gọi ngân hàng của mình");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cán bộ này có gọi tôi không? anh Nguyễn Văn Thử",
                "số 0900000301 có phải của ủy ban xã mình không",
                "có phải công an xã vừa nhắn tin cho tôi kết bạn zalo không",
                "có người đến nhà xưng thợ điện thu 200 nghìn"
            })
    void whoAsksWhetherACallerIsRealHearsWhatToDoMeanwhile(String message) {
        assertThat(aCitizen().asks(message).text().body()).contains("cúp máy, không làm theo");
    }

    @Test
    void whoSentTheSameHearsTheJudgementAndTheNextIsTold() {
        var one = aCitizen();
        var other = aCitizen();
        String words =
                "Kính gửi quý khách, bưu kiện của bạn bị giữ tại hải quan, phí lưu kho %s, đóng tại %s trước 17h";
        one.asks(words.formatted("90.000đ", "buukien-haiquan.top"));
        one.chooses(REPORT);
        other.asks(words.formatted("120.000đ", "kho-haiquan.icu"));
        other.chooses(REPORT);
        ReportGroup group = groupWith("buukien");
        assertThat(group.people()).isEqualTo(2);

        var judging = new ScamJudgements.Judging(
                Judgement.SCAM,
                "đã có ba người mất tiền",
                "Tin này là lừa đảo. Đừng đóng phí, đừng bấm đường link.",
                Set.of());
        assertThat(judgements.judge(group.id(), leader, judging)).isInstanceOf(Acted.NotAllowed.class);
        assertThat(judgements.judge(group.id(), police, judging))
                .isInstanceOfSatisfying(
                        Acted.Done.class, done -> assertThat(done.people()).isEqualTo(2));
        assertThat(judgements.judge(group.id(), police, judging)).isInstanceOf(Acted.Incomplete.class);

        assertThat(one.arrived(1).getLast().text().body()).contains("Tin này là lừa đảo");
        assertThat(other.arrived(1).getLast().text().body()).contains("Tin này là lừa đảo");
        var third = aCitizen().asks(words.formatted("75.000đ", "phi-kho.click"));
        assertThat(third.text().body()).contains("đã được Công an xã", "cảnh báo ngày");
    }

    @Test
    void aJudgementWithPersonalDataIsNotSentAndNotWritten() {
        var citizen = aCitizen();
        citizen.asks("Chúc mừng bạn đã trúng thưởng xe máy, vui lòng nộp phí hồ sơ qua nhan-thuong-xe.top");
        citizen.chooses(REPORT);
        ReportGroup group = groupWith("nhan-thuong");

        var judging = new ScamJudgements.Judging(Judgement.SCAM, "lừa", "Số 0912345678 là của kẻ lừa đảo.", Set.of());
        assertThat(judgements.judge(group.id(), police, judging)).isInstanceOf(Acted.PersonalData.class);

        assertThat(reports.find(group.id()).orElseThrow().judged()).isEmpty();
    }

    @Test
    void whatAWarningNamesIsKnownUntilItIsTakenBack() {
        var source = new KnownItems.Source(
                "Công an thành phố",
                LocalDate.of(2026, 11, 20),
                Optional.empty(),
                KnownItems.Origin.WARNING,
                "canh-bao-1");
        known.add(door.take("trang hoantien-dien.online"), source);
        String asked = "link này có phải lừa đảo không hoantien-dien.online";
        assertThat(aCitizen().asks(asked).text().body()).contains("Công an thành phố cảnh báo ngày 20/11/2026");

        known.withdraw(KnownItems.Origin.WARNING, "canh-bao-1");
        assertThat(aCitizen().asks(asked).text().body()).doesNotContain("Công an thành phố");
    }

    @Test
    void whatTheOfficePublishesAndWhatIsTheReadersOwnIsNobodysEvidence() {
        var handed = door.take("TK 0071000123456 của quý khách bị khóa. Gọi Công an xã 0225 000 0113, 113 hoặc vào"
                + " dichvucong.gov.vn, mo-khoa-tk.top. Chuyển phí vào TK 0031000654321 của quý khách");

        assertThat(handed.identifiers())
                .extracting(Identifier::mark)
                .containsExactlyInAnyOrder(
                        mark("Chuyển vào tài khoản 0031000654321"), mark("vào ngay mo-khoa-tk.top nhé"));
    }

    @Test
    void onlyWhatThePoliceTickIsKnownAndARevisedJudgementTakesItBack() {
        var citizen = aCitizen();
        citizen.asks("Kính gửi quý khách, hồ sơ vay bị treo, chuyển phí vào TK 0011000777888, hỏi số 0900000415");
        citizen.chooses(REPORT);
        ReportGroup group = groupWith("hồ sơ vay bị treo");
        String account = "lạ quá, có người bảo gửi cọc thuê nhà qua TK 0011000777888, giữ chỗ đến mai";
        String phone = "anh thợ điện nước để lại số 0900000415 dán ở cột điện đầu ngõ nhà mình";

        judgements.judge(group.id(), police, judging(Judgement.SCAM, Set.of(mark(account))));

        assertThat(isKnown(account)).isTrue();
        assertThat(isKnown(phone)).isFalse();
        var standing =
                reports.find(group.id()).orElseThrow().judged().orElseThrow().at();
        var other = judging(Judgement.HARMLESS, Set.of());
        assertThat(judgements.revise(group.id(), leader, other, standing)).isInstanceOf(Acted.NotAllowed.class);
        assertThat(judgements.revise(group.id(), police, other, standing)).isInstanceOf(Acted.Done.class);
        assertThat(judgements.revise(group.id(), police, other, standing)).isInstanceOf(Acted.Incomplete.class);
        assertThat(isKnown(account)).isFalse();
        assertThat(citizen.arrived(2)).hasSize(2);
        assertThat(jdbc.sql("SELECT count(*) FROM audit WHERE act = 'scam.revise' AND subject_id = ?")
                        .param(group.id().toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private static ScamJudgements.Judging judging(Judgement what, Set<String> known) {
        return new ScamJudgements.Judging(what, "đã hỏi người gửi", "Công an xã đã xem tin này.", known);
    }

    private String mark(String naming) {
        return door.take(naming).identifiers().getFirst().mark();
    }

    private boolean isKnown(String message) {
        return checks.check(door.take(message)) instanceof ScamVerdict.KnownScam;
    }

    @Test
    void theApiChecksWithoutKeepingAndKeepsWhenAsked() throws Exception {
        long before = stored();
        var checked = post(Map.of("text", "Bác đọc cho em mã OTP, đăng nhập vcb-digi.info"));
        assertThat(checked.get("verdict").asString()).isEqualTo("signs_of_scam");
        assertThat(checked.get("signs").get(0).has("code")).isTrue();
        assertThat(checked.get("advice").asString()).contains("Đừng làm theo");
        assertThat(checked.get("reportId").isNull()).isTrue();
        assertThat(stored()).isEqualTo(before);

        var handedIn = post(Map.of("text", "Bác đọc cho em mã OTP, đăng nhập vcb-digi.info", "report", true));
        assertThat(handedIn.get("reportId").asString()).hasSize(36);
        assertThat(stored()).isEqualTo(before + 1);
        assertThat(send(Map.of("text", " ")).statusCode()).isEqualTo(422);
    }

    @Test
    void theCommandSaysHowToHaveAMessageChecked() {
        assertThat(aCitizen().asks("kiem tra").text().body()).contains("chuyển tiếp tin lạ vào đây");
    }

    private ReportGroup groupWith(String words) {
        return reports.open().stream()
                .filter(group -> group.text().value().contains(words))
                .findFirst()
                .orElseThrow();
    }

    private long evidence() {
        return jdbc.sql("SELECT count(*) FROM scam_evidence e JOIN scam_report r ON r.id = e.report_id"
                        + " WHERE r.message LIKE '%vietcombank-xacthuc%'")
                .query(Long.class)
                .single();
    }

    private long stored() {
        return jdbc.sql("SELECT count(*) FROM scam_report").query(Long.class).single();
    }

    private JsonNode post(Map<String, ?> body) throws Exception {
        var response = send(body);
        assertThat(response.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    private HttpResponse<String> send(Map<String, ?> body) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/scam-checks"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
                    .build();
            return http.send(request, BodyHandlers.ofString());
        }
    }
}
