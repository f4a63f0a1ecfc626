package vn.hoixa.channel.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.hoixa.BrowserPages;
import vn.hoixa.RunningHoiXa;
import vn.hoixa.WithKnowledge;

/** A procedure as citizens read it, in a real browser and as it is sent. */
@RunningHoiXa
@WithKnowledge(WithKnowledge.WHOLE)
@Timeout(180)
class ProcedurePagesTest {
    @RegisterExtension
    private final BrowserPages browser = new BrowserPages("error", "warning");

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aRepealedProcedureIsGoneAndSaysWhatToDo() throws Exception {
        var page = get("/thu-tuc/2.001009", "");

        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("Thủ tục này đã bãi bỏ", "Nguồn không ghi thủ tục nào thay thế", "Hỏi cán bộ");
    }

    @Test
    void aProcedureOfOthersSaysWhoTakesIt() {
        var page = browser.phone("/thu-tuc/1.001939");

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

    private HttpResponse<String> get(String path, String etag) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(browser.url(path)));
        if (!etag.isEmpty()) {
            request.header("If-None-Match", etag);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
