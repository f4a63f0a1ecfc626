package vn.hoixa.console.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoixa.console.desk.BrowserDesk.claim;
import static vn.hoixa.console.desk.BrowserDesk.open;
import static vn.hoixa.console.desk.BrowserDesk.text;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.hoixa.RunningHoiXa;
import vn.hoixa.WithKnowledge;
import vn.hoixa.office.Role;

/** Two officers come to the same question, each in a browser. */
@RunningHoiXa
@WithKnowledge
@Timeout(120)
class QuestionClaimsTest {
    @RegisterExtension
    private final BrowserDesk desk = new BrowserDesk();

    @Test
    void ofTwoOfficersTheFirstDecisionWinsAndTheSecondKeepsTheirText() {
        var citizen = desk.aCitizenAsks("loa truyền thanh thôn tôi hỏng, báo ai sửa");
        var first = desk.anOfficer(Role.LEADER);
        var slow = desk.signedIn(desk.anOfficer(Role.LEADER));
        open(slow, "loa truyền thanh");
        claim(slow);
        text(slow).fill("Câu của người chậm.");
        assertThat(slow.frameLocator("#card").locator(".body")).containsText("Câu của người chậm.");
        desk.anHourPassesAtTheDesk();

        var quick = desk.signedIn(first);
        open(quick, "loa truyền thanh");
        claim(quick);
        text(quick).fill("Câu của người nhanh.");
        quick.keyboard().press("Control+Enter");
        assertThat(quick.locator(".stamp")).containsText("Đã gửi");

        slow.keyboard().press("Control+Enter");
        assertThat(slow.locator(".stamp")).containsText(first.officer().name());
        assertThat(slow.locator(".sent")).containsText("Câu của người nhanh.");
        assertThat(slow.locator(".settled textarea")).hasValue("Câu của người chậm.");
        assertThat(desk.sentTo(citizen)).anySatisfy(text -> assertThat(text).contains("Câu của người nhanh."));
    }

    @Test
    void aReturnedQuestionTellsTheNextOfficerWhy() {
        desk.aCitizenAsks("trâu nhà tôi đi lạc sang xã bên thì làm sao");
        var page = desk.signedIn(desk.anOfficer(Role.LEADER));
        open(page, "đi lạc");
        claim(page);
        page.keyboard().press("r");
        page.locator("#release label", new Page.LocatorOptions().setHasText("Đang bận việc tại quầy"))
                .click();
        page.locator("#release .main").click();
        assertThat(page.locator(".stamp")).containsText("Đã trả lại hàng chờ");

        var other = desk.signedIn(desk.anOfficer(Role.LEADER));
        open(other, "đi lạc");
        assertThat(other.locator(".letter .notice")).containsText("Đang bận việc tại quầy");
    }
}
