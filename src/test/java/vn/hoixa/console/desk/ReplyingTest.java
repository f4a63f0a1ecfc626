package vn.hoixa.console.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoixa.console.desk.BrowserDesk.claim;
import static vn.hoixa.console.desk.BrowserDesk.open;
import static vn.hoixa.console.desk.BrowserDesk.text;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hoixa.RunningHoiXa;
import vn.hoixa.WithKnowledge;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.Role;
import vn.hoixa.turn.TurnOutcome;

/** A question comes in, an officer replies by keyboard in a real browser, and the reply goes out. */
@RunningHoiXa
@WithKnowledge
@Timeout(120)
class ReplyingTest {
    @RegisterExtension
    private final BrowserDesk desk = new BrowserDesk();

    @Autowired
    private Knowledge published;

    @Test
    void anOfficerAnswersByKeyboardAlone() {
        var citizen = desk.aCitizenAsks("xin hỏi ruộng nhà tôi bị ốc bươu vàng phá thì báo ai");
        var page = desk.signedIn(desk.anOfficer(Role.LEADER));

        open(page, "ốc bươu vàng");
        claim(page);
        page.keyboard().press("e");
        text(page).fill("");
        page.keyboard().type("Báo cán bộ nông nghiệp ở Trung tâm, hoặc trưởng thôn.");
        assertThat(page.frameLocator("#card").locator(".body"))
                .containsText("Báo cán bộ nông nghiệp ở Trung tâm, hoặc trưởng thôn.");
        page.keyboard().press("Control+Enter");

        assertThat(page.locator(".stamp")).containsText("Đã gửi cho 1 người");
        assertThat(page.locator(".row", new Page.LocatorOptions().setHasText("ốc bươu vàng")))
                .hasCount(0);
        assertThat(desk.sentTo(citizen))
                .anySatisfy(text -> assertThat(text).contains("Báo cán bộ nông nghiệp ở Trung tâm, hoặc trưởng thôn."));
    }

    @Test
    void oneAnswerReachesEveryTickedAsker() {
        var one = desk.aCitizenAsks("giếng làng bị cạn, xin nước sạch ở đâu");
        var other = desk.aCitizenAsks("gieng lang bi can, xin nuoc sach o dau");
        var page = desk.signedIn(desk.anOfficer(Role.LEADER));

        open(page, "giếng làng");
        claim(page);
        page.locator(".asker.proposed label", new Page.LocatorOptions().setHasText("gieng lang"))
                .locator("input")
                .check();
        assertThat(page.locator("#send-label")).hasText("Duyệt và gửi 2 người");
        text(page).fill("Xe nước của xã đến nhà văn hóa lúc 7 giờ sáng.");
        page.keyboard().press("Control+Enter");

        assertThat(page.locator(".stamp")).containsText("Đã gửi cho 2 người");
        for (var citizen : List.of(one, other)) {
            assertThat(desk.sentTo(citizen)).anySatisfy(text -> assertThat(text).contains("Xe nước của xã"));
        }
        page.navigate(desk.url("/console?lane=done"));
        assertThat(page.locator(".row", new Page.LocatorOptions().setHasText("giếng làng")))
                .containsText("2 người");
    }

    @Test
    void askingBackIsPreviewedAsTheCitizenReadsIt() {
        var citizen = desk.aCitizenAsks("nhà tôi muốn xin sửa cái cống thoát nước");
        var page = desk.signedIn(desk.anOfficer(Role.LEADER));
        open(page, "cống thoát nước");
        claim(page);
        page.keyboard().press("b");
        page.keyboard().type("Cống nằm trên đất nhà hay đường chung?");
        assertThat(page.frameLocator("#card").locator(".body")).containsText("Không cần gửi họ tên");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".stamp")).containsText("Đã hỏi lại người dân");
        assertThat(desk.sentTo(citizen)).anySatisfy(text -> assertThat(text).contains("Cống nằm trên đất nhà"));
    }

    @Test
    void anAnswerBecomesKnowledgeAndTheNextCitizenIsAnsweredAtOnce() {
        desk.aCitizenAsks("xã có cho mượn sân kho cũ để phơi thóc không");
        var page = desk.signedIn(desk.anOfficer(Role.LEADER, Role.KNOWLEDGE));
        open(page, "phơi thóc");
        claim(page);
        text(page).fill("Được, đăng ký với trưởng thôn trước một ngày, không mất tiền.");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".stamp")).containsText("Đã gửi");
        page.keyboard().press("t");
        page.locator("#teach input[name=title]").fill("Mượn sân kho phơi thóc");
        page.locator("#teach input[name=question]").fill("Mượn sân kho cũ để phơi thóc được không?");
        page.locator("#teach textarea[name=names]").fill("muon san kho phoi thoc\nphơi thóc ở sân kho");
        page.locator("#teach input[name=basis]").fill("12/QĐ-UBND");
        page.locator("#teach .main").click();

        assertThat(page.locator(".stamp")).containsText("Đã vào kho kiến thức");
        page.waitForCondition(() -> published.snapshot().answers().stream()
                .anyMatch(answer -> answer.title().text().equals("Mượn sân kho phơi thóc")));

        var next = desk.asks(ChannelUser.web(UUID.randomUUID()), "muon san kho cu phoi thoc dc ko");
        assertThat(next.outcome()).isEqualTo(TurnOutcome.ANSWERED);
        assertThat(next.text().body()).contains("đăng ký với trưởng thôn trước một ngày");
    }
}
