package vn.hoixa;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import vn.hoixa.office.Accounts.Result.WithPassword;

/** Pages of the console in a browser: how an officer comes in, and that a page hinders nobody. */
public final class OnScreen {
    private static final List<Integer> DESK_AND_PHONE = List.of(1280, 390);
    private static final int HEIGHT = 844;

    private OnScreen() {}

    /** Comes in at the console's door. */
    public static Page signIn(Page page, int port, WithPassword officer) {
        page.navigate("http://127.0.0.1:" + port + "/console/sign-in");
        page.fill("[name=username]", officer.officer().login());
        page.fill("[name=password]", officer.password());
        page.locator(".gate button.main").click();
        assertThat(page.locator(".who")).isVisible();
        return page;
    }

    /** Axe finds nothing that hinders anybody, and nothing is wider than the screen. */
    public static void hindersNobody(Page page) {
        String where = page.url() + " at " + page.viewportSize().width + " px";
        assertThat(Hindrances.on(page)).as(where).isEmpty();
        fits(page);
    }

    /** Nothing is wider than the screen. */
    public static void fits(Page page) {
        assertThat((int) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("%s at %d px scrolls sideways", page.url(), page.viewportSize().width)
                .isNotPositive();
    }

    /** The same on both. */
    public static void hindersNobodyOnDeskAndPhone(Page page) {
        for (int width : DESK_AND_PHONE) {
            page.setViewportSize(width, HEIGHT);
            hindersNobody(page);
        }
    }
}
