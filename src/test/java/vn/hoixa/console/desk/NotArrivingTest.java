package vn.hoixa.console.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.hoixa.console.desk.BrowserDesk.claim;
import static vn.hoixa.console.desk.BrowserDesk.open;
import static vn.hoixa.console.desk.BrowserDesk.text;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hoixa.RunningHoiXa;
import vn.hoixa.WithKnowledge;
import vn.hoixa.delivery.Addresses;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.office.Role;

/** What an officer reads of an answer that does not reach who asked, in a real browser. */
@RunningHoiXa
@WithKnowledge
@Timeout(120)
class NotArrivingTest {
    private static final String BLOCKED = "Người hỏi đã chặn bot.";

    @RegisterExtension
    private final BrowserDesk desk = new BrowserDesk();

    @Autowired
    private Addresses addresses;

    @Test
    void whoIsOutOfReachIsToldOfBeforeAndAfterTheApproval() {
        var citizen = desk.aCitizenAsks("chuồng trâu nhà bên hôi quá, báo ai");
        lost(citizen);
        var page = desk.signedIn(desk.anOfficer(Role.LEADER));
        open(page, "chuồng trâu");
        claim(page);
        assertThat(page.locator("#out-of-reach")).containsText("không tới người hỏi");

        text(page).fill("Báo trưởng thôn, hoặc cán bộ môi trường của xã.");
        page.keyboard().press("Control+Enter");

        assertThat(page.locator(".stamp")).containsText("Đã duyệt, có người chưa nhận được");
        assertThat(page.locator(".settled .notice")).containsText("Chưa tới người hỏi: " + BLOCKED);
    }

    @Test
    void whatIsGivenUpAfterTheApprovalIsMarkedAmongTheSettled() {
        var reached = desk.aCitizenAsks("đèn đường xóm trên tắt mấy hôm rồi");
        var page = desk.signedIn(desk.anOfficer(Role.LEADER));
        open(page, "đèn đường");
        claim(page);
        text(page).fill("Thợ điện sửa trong tuần này.");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".stamp")).containsText("Đã gửi cho 1 người");
        page.navigate(desk.url("/console?lane=done"));
        settled(page, "đèn đường").click();
        assertThat(page.locator(".settled dl")).containsText("Đã tới");
        assertThat(settled(page, "đèn đường")).not().containsText("Chưa tới");

        desk.givenUp(reached, BLOCKED);
        page.reload();

        assertThat(settled(page, "đèn đường")).containsText("Chưa tới người hỏi");
        assertThat(page.locator(".settled .notice")).containsText(BLOCKED);
    }

    private static Locator settled(Page page, String words) {
        return page.locator(".row", new Page.LocatorOptions().setHasText(words));
    }

    private void lost(ChannelUser citizen) {
        addresses.lost(addresses.find(citizen).orElseThrow(), BLOCKED);
    }
}
