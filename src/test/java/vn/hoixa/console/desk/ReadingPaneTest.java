package vn.hoixa.console.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoixa.console.desk.BrowserDesk.open;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.hoixa.RunningHoiXa;
import vn.hoixa.WithKnowledge;
import vn.hoixa.office.Role;

/** Where an officer reads a question, in a real browser. */
@RunningHoiXa
@WithKnowledge
@Timeout(120)
class ReadingPaneTest {
    @RegisterExtension
    private final BrowserDesk desk = new BrowserDesk();

    @Test
    void whatACitizenTypesIsNeverMarkup() {
        desk.aCitizenAsks("<img src=x onerror=alert(1)> cho hỏi vỉa hè trước nhà");
        var page = desk.signedIn(desk.anOfficer(Role.LEADER));
        open(page, "vỉa hè");
        assertThat(page.locator(".asker .words").first()).containsText("<img src=x onerror=alert(1)>");
        assertThat(page.locator(".asker img")).hasCount(0);
    }

    @Test
    void aPhoneShowsOnePaneAtATimeWithoutScrollingSideways() {
        desk.aCitizenAsks("ao nhà tôi bị lấp, báo ai");
        var page = desk.signedIn(desk.anOfficer(Role.LEADER));
        page.setViewportSize(390, 844);
        page.reload();
        assertThat(page.locator(".queue")).isVisible();
        page.locator(".row", new Page.LocatorOptions().setHasText("bị lấp")).click();
        assertThat(page.locator(".reading")).isVisible();
        assertThat(page.locator(".queue")).isHidden();
        assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
    }
}
