package vn.hoixa.console.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import vn.hoixa.BrowserPages;
import vn.hoixa.conversation.Conversations;
import vn.hoixa.conversation.Inbound;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Accounts.Result.WithPassword;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.turn.Received;
import vn.hoixa.turn.TurnOutcome;

/** The desk in a real browser, the officers who sit at it and the citizens who ask. */
final class BrowserDesk implements BeforeEachCallback, AfterEachCallback {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final BrowserPages browser = new BrowserPages("error");
    private ApplicationContext office;

    @Override
    public void beforeEach(ExtensionContext test) {
        browser.beforeEach(test);
        office = SpringExtension.getApplicationContext(test);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        browser.afterEach(test);
    }

    ChannelUser aCitizenAsks(String question) {
        var citizen = ChannelUser.web(UUID.randomUUID());
        asks(citizen, "gặp cán bộ");
        assertThat(asks(citizen, question).outcome()).isEqualTo(TurnOutcome.WAITING);
        return citizen;
    }

    Received asks(ChannelUser citizen, String text) {
        return office.getBean(Conversations.class)
                .receive(Inbound.typed(citizen, Optional.of(UUID.randomUUID().toString()), text));
    }

    /** What has been sent to a citizen, whether or not it has arrived. */
    List<String> sentTo(ChannelUser citizen) {
        return office.getBean(JdbcClient.class)
                .sql("""
            SELECT text.body FROM delivery JOIN cleared_text text ON text.id = delivery.cleared_text_id
            JOIN address ON address.id = delivery.address_id WHERE address.recipient = :user
            """)
                .param("user", citizen.recipient())
                .query(String.class)
                .list();
    }

    /** What an officer approved for a citizen did not get through after all. */
    void givenUp(ChannelUser citizen, String reason) {
        office.getBean(JdbcClient.class)
                .sql("""
            UPDATE delivery SET state = 'given_up', reason = :reason, code = 'unreachable', position = NULL
            WHERE NOT reply AND address_id = (SELECT id FROM address WHERE recipient = :user)
            """)
                .param("reason", reason)
                .param("user", citizen.recipient())
                .update();
    }

    WithPassword anOfficer(Role... roles) {
        int number = NUMBER.incrementAndGet();
        var person = new Officer.Person("Cán Bộ Thử " + number, "Công chức thử " + number);
        var opening = new Accounts.Opening("canbo.thu" + number, person, Set.of(roles), Optional.empty());
        return (WithPassword) office.getBean(Accounts.class).open(opening, new Actor.CommandLine());
    }

    Page signedIn(WithPassword officer) {
        var page = browser.open("/console", new Browser.NewContextOptions().setViewportSize(1366, 768));
        page.locator("input[name=username]").fill(officer.officer().login());
        page.locator("input[name=password]").fill(officer.password());
        page.keyboard().press("Enter");
        assertThat(page.locator(".desk")).isVisible();
        return page;
    }

    /** Moves down the list to a question and opens it, as the keyboard does. */
    static void open(Page page, String words) {
        Locator row = page.locator(".row", new Page.LocatorOptions().setHasText(words));
        assertThat(row).hasCount(1);
        for (int i = 0; i < 30 && !row.getAttribute("class").contains("here"); i++) {
            page.keyboard().press("j");
        }
        page.keyboard().press("Enter");
        assertThat(page.locator(".asker .words").first()).containsText(words);
    }

    static void claim(Page page) {
        page.keyboard().press("c");
        assertThat(text(page)).isVisible();
    }

    static Locator text(Page page) {
        return page.locator("#text");
    }

    /** Every claim is old: whoever sat there went to lunch. */
    void anHourPassesAtTheDesk() {
        office.getBean(JdbcClient.class)
                .sql("UPDATE question SET touched_at = touched_at - interval '1 hour' WHERE touched_at IS NOT NULL")
                .update();
    }

    String url(String path) {
        return browser.url(path);
    }

    /** Takes back the complaints with these words, which the test has brought about. */
    void excuse(String words) {
        browser.excuse(words);
    }
}
