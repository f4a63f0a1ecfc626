package vn.hoixa.console.frame;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hoixa.Chromium;
import vn.hoixa.HoiXaTest;
import vn.hoixa.OnScreen;
import vn.hoixa.WithKnowledge;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Accounts.Result.WithPassword;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;

/**
 * Every room of the console, and the pages that lie one step inside: under axe on a desk, where most of each is in view, and
 * within the screen on a phone too.
 */
@HoiXaTest
@WithKnowledge
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class RoomsLookTest {
    private static final int DESK = 1280;
    private static final int PHONE = 390;
    private static final List<String> INSIDE = List.of(
            "/console/toi",
            "/console/canh-bao/moi",
            "/console/canh-bao/duyet-san",
            "/console/canh-bao/thon",
            "/console/thu-tuc?loai=answer",
            "/console/thu-tuc/ap-dung-loat",
            "/console/ra-soat?muc=dinh-chinh",
            "/console/nhap-du-lieu/khac-biet",
            "/console/thu-hoi/cau-da-tra-loi",
            "/console/thu-hoi/da-hoc",
            "/console/so-lieu/tuan");

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private List<Room> rooms;

    private Playwright playwright;
    private Page everybody;
    private Page administrator;

    @BeforeAll
    void open(@Autowired Knowledge knowledge) {
        setDefaultAssertionTimeout(30_000); // milliseconds; a busy machine is slow, not wrong
        var all = account("nhin.phong", EnumSet.complementOf(EnumSet.of(Role.ADMIN, Role.VILLAGE)));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !knowledge.snapshot().procedures().isEmpty());
        playwright = Playwright.create();
        var browser = Chromium.launch(playwright);
        everybody = OnScreen.signIn(browser.newContext().newPage(), port, all);
        administrator =
                OnScreen.signIn(browser.newContext().newPage(), port, account("nhin.quantri", Set.of(Role.ADMIN)));
    }

    @AfterAll
    void close() {
        playwright.close();
    }

    Stream<String> pages() {
        return Stream.concat(rooms.stream().map(Room::path), INSIDE.stream());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hindersNobodyAndFits(String path) {
        var page = path.startsWith("/console/tai-khoan") ? administrator : everybody;
        for (int width : List.of(DESK, PHONE)) {
            page.setViewportSize(width, 844);
            page.navigate("http://127.0.0.1:" + port + path);
            assertThat(page.locator("h1, #work").first()).isAttached();
            if (width == DESK) OnScreen.hindersNobody(page);
            else OnScreen.fits(page);
            assertThat(page.evaluate(CURRENT_OUT_OF_SIGHT))
                    .as("%s at %d px: where one is, is seen", path, width)
                    .isEqualTo(List.of());
        }
    }

    /** Entries that say where one is and lie beside the screen, because their bar was not pushed to them. */
    private static final String CURRENT_OUT_OF_SIGHT = """
            [...document.querySelectorAll(".sections > [aria-current], .rooms > [aria-current], .tabs > [aria-current]")]
              .filter((entry) => entry.getBoundingClientRect().left < 0 || entry.getBoundingClientRect().right > innerWidth + 1)
              .map((entry) => entry.textContent)""";

    private WithPassword account(String login, Set<Role> roles) {
        var person = new Officer.Person("Người " + login, "Công chức");
        return (WithPassword)
                accounts.open(new Accounts.Opening(login, person, roles, Optional.empty()), new Actor.CommandLine());
    }
}
