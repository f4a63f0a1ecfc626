package vn.hoixa.console.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoixa.console.desk.BrowserDesk.claim;
import static vn.hoixa.console.desk.BrowserDesk.open;
import static vn.hoixa.console.desk.BrowserDesk.text;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.hoixa.RunningHoiXa;
import vn.hoixa.WithKnowledge;
import vn.hoixa.office.Role;

/** Where an officer writes, in a real browser. */
@RunningHoiXa
@WithKnowledge
@Timeout(120)
class WorkPaneTest {
    @RegisterExtension
    private final BrowserDesk desk = new BrowserDesk();

    @Test
    void aFacetDropsInWithItsSource() {
        desk.aCitizenAsks("cây gạo đầu làng bị đổ chắn đường, ai dọn");
        var page = desk.signedIn(desk.anOfficer(Role.LEADER));

        open(page, "cây gạo");
        claim(page);
        text(page).fill("");
        page.keyboard().press("Escape");
        page.keyboard().press("/");
        page.keyboard().type("khai sinh on_behalf");
        assertThat(page.locator("#found button").first()).containsText("Nhờ người làm hộ");
        page.keyboard().press("Enter");

        assertThat(text(page))
                .hasValue(Pattern.compile(
                        "Nhờ người làm hộ: .+\\nNguồn: thủ tục 1\\.001193, đối chiếu [0-9/]+\\.", Pattern.DOTALL));
    }

    @Test
    void personalDataIsRemovedOrTickedWithAReason() {
        var citizen = desk.aCitizenAsks("nhà tôi muốn xin cái cây xanh trồng trước ngõ");
        var page = desk.signedIn(desk.anOfficer(Role.LEADER));

        open(page, "cây xanh");
        claim(page);
        text(page).fill("Gọi anh phụ trách số 0912 345 678.");
        assertThat(page.locator(".hits")).containsText("0912 345 678");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#refusal")).containsText("còn thông tin riêng");

        page.locator(".hit input").check();
        page.locator(".hit select").selectOption(Reasons.READY.keep().getFirst());
        page.locator("#send-label").focus();
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".stamp")).containsText("Đã gửi cho 1 người");
        assertThat(page.locator(".settled")).containsText("chỉ trong cuộc trò chuyện này");
        assertThat(desk.sentTo(citizen)).anySatisfy(text -> assertThat(text).contains("0912 345 678"));
    }

    @Test
    void anExpiredSessionKeepsTheText() {
        desk.aCitizenAsks("đường thôn tôi bao giờ đổ bê tông");
        var officer = desk.anOfficer(Role.LEADER);
        var page = desk.signedIn(officer);
        open(page, "đổ bê tông");
        claim(page);
        text(page).fill("Theo kế hoạch, trong quý một năm sau.");

        page.context().clearCookies();
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#again")).containsText("Chữ vừa gõ vẫn còn nguyên ở đây");
        page.locator("#again input[name=password]").fill(officer.password());
        page.keyboard().press("Enter");
        assertThat(page.locator("#again")).isHidden();
        assertThat(text(page)).hasValue("Theo kế hoạch, trong quý một năm sau.");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".stamp")).containsText("Đã gửi cho 1 người");
        desk.excuse("401");
    }
}
