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
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hoixa.outlet.Issue;
import vn.hoixa.outlet.Mark;

/** What no longer holds, or does not hold yet, is not handed out as good. */
class EndedWarningTest extends WarningStory {
    @LocalServerPort
    int port;

    @Autowired
    Issues issues;

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

    private String page(WarningId id) throws Exception {
        return new String(get(id.toString()).body(), StandardCharsets.UTF_8);
    }

    @Test
    void whatIsPastItsLastDayIsMarkedSo() {
        var id = approved(aContent());
        dispatches.send(id, police);
        var later = Clock.offset(Clock.systemUTC(), Duration.ofDays(60));

        assertThat(issue(new Issues(warnings, published, later, "https://thu.example"), id)
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
