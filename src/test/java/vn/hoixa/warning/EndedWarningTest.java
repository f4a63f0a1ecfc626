package vn.hoixa.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hoixa.bulletin.Area;
import vn.hoixa.bulletin.Content;
import vn.hoixa.bulletin.VillageId;
import vn.hoixa.bulletin.Villages;
import vn.hoixa.bulletin.Words;
import vn.hoixa.outlet.CapSchema;
import vn.hoixa.outlet.Issue;
import vn.hoixa.outlet.Mark;

/** What no longer holds, or does not hold yet, is not handed out as good. */
class EndedWarningTest extends WarningStory {
    @LocalServerPort
    int port;

    @Autowired
    Issues issues;

    @Autowired
    Villages villages;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void whatWasTakenBackSaysSoWhereverItIsDownloaded() throws Exception {
        var id = approved(aContent());
        dispatches.send(id, police);
        assertThat(issue(issues, id).mark()).isEqualTo(Mark.NONE);

        dispatches.cancel(id, police, "Nhầm");

        try (var poster = Loader.loadPDF(get(id + ".pdf").body())) {
            assertThat(new PDFTextStripper().getText(poster)).contains("ĐÃ THU HỒI. Tin này không còn giá trị.");
        }
        assertThat(get(id + ".png").statusCode()).isEqualTo(200);
        var alert = get(id + ".cap.xml");
        assertThat(alert.statusCode()).isEqualTo(410);
        assertThat(new String(alert.body(), StandardCharsets.UTF_8)).contains("ĐÃ THU HỒI", "/canh-bao/" + id);
    }

    @Test
    void aWithdrawalHasAPageAndATextThatFirstSayWhatNoLongerHolds() throws Exception {
        var id = approved(aContent());
        dispatches.send(id, police);
        assertThat(page(id)).contains("CẢNH BÁO · Khẩn", "Có giá trị đến").doesNotContain("không còn hiệu lực");

        var end = id(drafts.beginAfter(head, id, Kind.CANCELLATION, aContent()));
        drafts.submit(end, head);
        verdicts.approve(end, police, 1);
        dispatches.send(end, police);

        String noLonger = "về “" + aContent().words().title() + "” không còn hiệu lực.";
        assertThat(page(end)).contains("THU HỒI CẢNH BÁO", noLonger).doesNotContain("Có giá trị đến");
        assertThat(page(id)).contains("Cảnh báo này đã bị thu hồi");
        assertThat(warnings.text(warnings.find(end).orElseThrow()).orElseThrow().body())
                .contains(noLonger)
                .doesNotContain("Có giá trị đến", "KHẨN");
    }

    @Test
    void theFeedTellsTheEndOfWhatWasTakenBackWithoutAWord() throws Exception {
        var id = approved(aContent().with(Area.of(new VillageId("mau-ha"))));
        dispatches.send(id, police);
        String alert = text(id + ".cap.xml");
        assertThat(alert).contains("<areaDesc>thôn Mẫu Hạ, ").doesNotContain("<areaDesc>xã");
        assertThat(feed()).contains("/canh-bao/" + id + ".cap.xml").doesNotContain(id + ".thu-hoi");
        assertThat(get(id + ".thu-hoi.cap.xml").statusCode()).isEqualTo(404);

        dispatches.cancel(id, police, "Nhầm");

        assertThat(feed()).contains("/canh-bao/" + id + ".thu-hoi.cap.xml").doesNotContain("/canh-bao/" + id + ".cap");
        String end = text(id + ".thu-hoi.cap.xml");
        CapSchema.valid(end);
        assertThat(end).contains("<msgType>Cancel<", "<references>" + reference(alert) + "<");
    }

    @Test
    void theFeedTellsWhatTakesBackAndWhatCorrectsWithTheirReferences() throws Exception {
        var wrong = approved(aContent());
        dispatches.send(wrong, police);
        String alert = text(wrong + ".cap.xml");
        var correction = after(wrong, Kind.CORRECTION);
        assertThat(feed())
                .contains("Đính chính, Khẩn: ", "/canh-bao/" + correction + ".cap.xml")
                .doesNotContain("/canh-bao/" + wrong + ".");
        String update = text(correction + ".cap.xml");
        CapSchema.valid(update);
        assertThat(update).contains("<msgType>Update<", "<references>" + reference(alert) + "<");

        var end = after(correction, Kind.CANCELLATION);

        assertThat(feed())
                .contains("Thu hồi: ", "/canh-bao/" + end + ".cap.xml")
                .doesNotContain("/canh-bao/" + correction + ".");
        String cancel = text(end + ".cap.xml");
        CapSchema.valid(cancel);
        assertThat(cancel).contains("<msgType>Cancel<", "<references>" + reference(update) + "<");
        dispatches.cancel(end, police, "Xong");
    }

    @Test
    void anAlertSentUnderAnApprovalGivenBeforehandTellsWhenItWasSent() throws Exception {
        var order = new Preapprovals.Order("c7-bat-coc-online", Area.COMMUNE, 1, today());
        var cleared = (Preapprovals.Result.Done) preapprovals.approve(police, order, today());
        var id = id(nightSends.send(cleared.id(), colleague, new VillageId("mau-ha")));
        var sent = Instant.parse("2026-12-01T15:20:00Z");
        jdbc.sql("UPDATE warning SET sent_at = '2026-12-01T15:20:00Z' WHERE id = ?")
                .param(id.value())
                .update();

        assertThat(text(id + ".cap.xml")).contains("<sent>2026-12-01T22:20:00+07:00<");
        assertThat(feed()).contains("<updated>" + sent + "<");
        assertThat(Issues.earlier(warnings.find(id).orElseThrow()).sent()).isEqualTo(sent);
        dispatches.cancel(id, leader, "Xong");
    }

    @Test
    void theCodeOfAPosterSaysThatItIsNotOutUntilItIsSent() throws Exception {
        Content content = aContentOfItsOwn();
        var id = approved(content);
        assertThat(get(id.toString()).statusCode()).isEqualTo(200);
        assertThat(page(id))
                .contains("chưa công bố", "noindex")
                .doesNotContain(content.words().happening());
        assertThat(get(id + ".pdf").statusCode()).isEqualTo(404);

        dispatches.send(id, police);

        assertThat(page(id)).contains(content.words().happening()).doesNotContain("chưa công bố");
        dispatches.cancel(id, police, "Xong");
        var never = approved(aContent());
        dispatches.cancel(never, police, "Nhầm");
        assertThat(page(never)).contains("đã bị hủy trước khi công bố");
        assertThat(get(aDraft(head, aContent()).toString()).statusCode()).isEqualTo(404);
    }

    /** Under the page of one warning stand the others in force, which tell the same story. */
    private static Content aContentOfItsOwn() {
        Words words = aContent().words();
        return aContent()
                .with(new Words(
                        words.title(),
                        "Kẻ gian nhắn rằng cổng làng đã đổi tài khoản.",
                        words.signs(),
                        words.advice(),
                        words.call()));
    }

    private WarningId after(WarningId earlier, Kind kind) {
        var next = id(drafts.beginAfter(head, earlier, kind, aContent()));
        drafts.submit(next, head);
        verdicts.approve(next, police, 1);
        return id(dispatches.send(next, police));
    }

    /** As another alert refers to this one. */
    private static String reference(String alert) {
        return Stream.of("sender", "identifier", "sent")
                .map(name -> alert.replaceAll("(?s).*<" + name + ">([^<]+)<.*", "$1"))
                .collect(Collectors.joining(","));
    }

    private String feed() throws Exception {
        var uri = URI.create("http://127.0.0.1:" + port + "/canh-bao.atom");
        return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                .body();
    }

    private String page(WarningId id) throws Exception {
        return text(id.toString());
    }

    private String text(String file) throws Exception {
        return new String(get(file).body(), StandardCharsets.UTF_8);
    }

    @Test
    void whatIsPastItsLastDayIsMarkedSo() {
        var id = approved(aContent());
        dispatches.send(id, police);
        var later = Clock.offset(Clock.systemUTC(), Duration.ofDays(60));

        assertThat(issue(new Issues(warnings, published, villages, later, "https://thu.example"), id)
                        .mark())
                .isEqualTo(Mark.EXPIRED);
        dispatches.cancel(id, police, "Chỉ thử");
    }

    @Test
    void aDraftAndWhatIsPractisedWithAreMarkedSo() {
        var draft = warnings.find(aDraft(head, aContent())).orElseThrow();
        var start = new Drafts.Start(Origin.BLANK, Purpose.TRAINING, Authorship.PEOPLE, aContent());
        var training = warnings.find(id(drafts.begin(head, start))).orElseThrow();

        assertThat(issues.preview(draft, aContent(), head).mark()).isEqualTo(Mark.DRAFT);
        assertThat(issues.preview(training, aContent(), head).mark()).isEqualTo(Mark.TRAINING);
    }

    private Issue issue(Issues from, WarningId id) {
        return from.of(warnings.find(id).orElseThrow()).orElseThrow();
    }

    private HttpResponse<byte[]> get(String file) throws Exception {
        var uri = URI.create("http://127.0.0.1:" + port + "/canh-bao/" + file);
        return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
    }
}
