package vn.hoixa.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.hoixa.conversation.FailedArrivals;
import vn.hoixa.database.BrokenTurns;
import vn.hoixa.database.DatabaseAway;

/** Telegram brings what citizens wrote. */
class WebhookTest extends TelegramOffice {
    private static final StubTelegram TELEGRAM = StubTelegram.withoutLimits();
    private static final String SECRET = "bi-mat-cua-webhook_2026";
    private static final AtomicInteger UPDATES = new AtomicInteger(900);

    @Autowired
    DataSource pool;

    @Autowired
    TelegramCheck check;

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        settings(registry, TELEGRAM);
        registry.add("hoixa.telegram.receive", () -> "webhook");
        registry.add("hoixa.telegram.webhook-secret", () -> SECRET);
        registry.add("hoixa.public-url", () -> "https://hoixa.example.gov.vn");
    }

    @Override
    StubTelegram telegram() {
        return TELEGRAM;
    }

    @BeforeAll
    void untilTelegramKnowsWhere() {
        await(() -> TELEGRAM.webhookUrl().isPresent());
    }

    @AfterAll
    void end() {
        http.close();
    }

    @Test
    void telegramIsToldWhereAndUnderWhichSecret() {
        assertThat(TELEGRAM.webhookUrl()).contains("https://hoixa.example.gov.vn/webhooks/telegram");
        assertThat(TELEGRAM.webhookSecret()).contains(SECRET);
        assertThat(TELEGRAM.calls("getUpdates")).isEmpty();
    }

    @Test
    void aMessageIsAcceptedWhenItsTurnIsCommitted() throws Exception {
        long citizen = aCitizen();

        assertThat(bring(SECRET, TelegramUpdates.from(citizen).text("cảm ơn").json()))
                .isEqualTo(200);

        assertThat(turnsOf(citizen)).isEqualTo(1);
        assertThat(sentTo(citizen, 1)).hasSize(1);
    }

    @Test
    void broughtAgainItIsTheSameTurn() throws Exception {
        long citizen = aCitizen();
        var update = TelegramUpdates.from(citizen).text("cảm ơn").json();

        bring(SECRET, update);

        assertThat(bring(SECRET, update)).isEqualTo(200);
        assertThat(turnsOf(citizen)).isEqualTo(1);
    }

    @Test
    void whoDoesNotKnowTheSecretIsNotHeard() throws Exception {
        long citizen = aCitizen();
        var update = TelegramUpdates.from(citizen).text("cảm ơn").json();

        assertThat(bring("", update)).isEqualTo(401);
        assertThat(bring(SECRET + "x", update)).isEqualTo(401);
        assertThat(turnsOf(citizen)).isZero();
    }

    @Test
    void whatIsNoUpdateIsRefused() throws Exception {
        assertThat(bring(SECRET, "{} không phải JSON")).isEqualTo(400);
        assertThat(bring(SECRET, "[]")).isEqualTo(400);
        assertThat(bring(SECRET, "{\"x\":\"" + "a".repeat(300_000) + "\"}")).isEqualTo(413);
    }

    @Test
    void aTurnThatCannotBeDecidedInTimeIsBroughtAgainAndTakenOnce() throws Exception {
        long citizen = aCitizen();
        bring(SECRET, TelegramUpdates.from(citizen).text("cảm ơn").json());
        var update = TelegramUpdates.from(citizen).text("xin cảm ơn").json();

        whileHeld(citizen, () -> assertThat(sneakily(update)).isEqualTo(503));

        assertThat(bring(SECRET, update)).isEqualTo(200);
        assertThat(turnsOf(citizen)).isEqualTo(2);
        assertThat(sentTo(citizen, 2)).hasSize(2);
    }

    @Test
    void withTheDatabaseGoneWhoCriesForHelpIsToldWhomToCall() throws Exception {
        long citizen = aCitizen();
        bring(SECRET, TelegramUpdates.from(citizen).text("cảm ơn").json());
        sentTo(citizen, 1);

        try (var _ = DatabaseAway.from(environment, pool)) {
            assertThat(bring(
                            SECRET,
                            TelegramUpdates.from(citizen)
                                    .text("cháy nhà cứu với")
                                    .json()))
                    .isEqualTo(503);
            assertThat(sentTo(citizen, 2).getLast().get("text")).contains("114");
        }
    }

    @Test
    void whoWritesWhatCannotBeReadIsTold() throws Exception {
        long citizen = aCitizen();

        assertThat(bring(SECRET, "{\"message\":{\"message_id\":\"tám\",\"chat\":{\"id\":" + citizen + "}}}"))
                .isEqualTo(200);

        assertThat(sentTo(citizen, 1).getFirst().get("text")).contains("CHƯA nhận được");
    }

    @Test
    void aMessageThatFailsAgainAndAgainIsGivenUpAndItsSenderTold() throws Exception {
        BrokenTurns.thatAsk(owner(), "viec thu hong");
        long citizen = aCitizen();
        var update = TelegramUpdates.from(citizen).text("viec thu hong").json();

        for (int i = 1; i < FailedArrivals.ATTEMPTS; i++) {
            assertThat(bring(SECRET, update)).isEqualTo(503);
        }
        assertThat(telegram().sentTo(citizen)).isEmpty();
        assertThat(bring(SECRET, update)).isEqualTo(200);
        assertThat(bring(SECRET, update)).isEqualTo(200);

        assertThat(sentTo(citizen, 1))
                .singleElement()
                .satisfies(call -> assertThat(call.get("text")).contains("CHƯA nhận được"));
        assertThat(check.examine()).anyMatch(finding -> finding.found().contains("bỏ qua"));
    }

    @Test
    void aClosedChannelIsNotThere() throws Exception {
        long citizen = aCitizen();
        close();
        try {
            assertThat(bring(
                            SECRET, TelegramUpdates.from(citizen).text("cảm ơn").json()))
                    .isEqualTo(404);
            assertThat(bring(
                            SECRET + "x",
                            TelegramUpdates.from(citizen).text("cảm ơn").json()))
                    .as("a forger costs no look at the decision")
                    .isEqualTo(401);
        } finally {
            open();
        }
    }

    private int sneakily(String update) {
        try {
            return bring(SECRET, update);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private int bring(String secret, String update) throws IOException, InterruptedException {
        String body = update.startsWith("{\"") && !update.startsWith("{\"x\"")
                ? "{\"update_id\":" + UPDATES.incrementAndGet() + "," + update.substring(1)
                : update;
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/webhooks/telegram"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (!secret.isEmpty()) {
            request.header("X-Telegram-Bot-Api-Secret-Token", secret);
        }
        return http.send(request.build(), BodyHandlers.ofString()).statusCode();
    }
}
