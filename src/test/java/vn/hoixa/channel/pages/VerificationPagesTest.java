package vn.hoixa.channel.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hoixa.BrowserPages;
import vn.hoixa.RunningHoiXa;
import vn.hoixa.WithKnowledge;
import vn.hoixa.conversation.Conversations;
import vn.hoixa.conversation.Inbound;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.turn.Received;

/** Whoever got a text looks up its code, in a real browser. */
@RunningHoiXa
@WithKnowledge(WithKnowledge.WHOLE)
@Timeout(180)
class VerificationPagesTest {
    @RegisterExtension
    private final BrowserPages browser = new BrowserPages("error", "warning");

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    private Conversations conversations;

    @Test
    void aTextThatWasSentIsShownWordForWordAndTheQuestionNever() throws Exception {
        var sent = asks("lam khai sinh cho chau ngoai can gi");

        var page = browser.phone("/xac-minh/" + sent.text().verification());

        assertThat(page.locator(".exact").textContent()).isEqualTo(sent.text().body());
        assertThat(page.locator("h1")).containsText("UBND xã Mẫu Đức đã gửi tin này");
        assertThat(page.locator("main")).not().containsText("chau ngoai");
    }

    @Test
    void ofAPrivateTextOnlyOfficeAndDateAreShown() throws Exception {
        var sent = asks("xin hỏi ruộng nhà tôi bị ốc bươu vàng phá thì báo ai");

        var page = browser.phone("/xac-minh/" + sent.text().verification());

        assertThat(page.locator("main")).containsText("trả lời việc riêng của một người");
        assertThat(page.locator(".exact")).hasCount(0);
        assertThat(page.locator("main"))
                .not()
                .containsText(sent.ticket().orElseThrow().toString());
    }

    @Test
    void aCodeThatNobodySentSaysWhatToDo() throws Exception {
        var page = get("/xac-minh/9999-9999-9999");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("không gửi tin nào mang mã này", "9999-9999-9999", "tel:02250000101");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    private Received asks(String words) {
        return conversations.receive(Inbound.typed(ChannelUser.web(UUID.randomUUID()), Optional.empty(), words));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(browser.url(path))).build(), BodyHandlers.ofString());
    }
}
