package vn.hoixa.channel.zalobot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.hoixa.RunningHoiXa;
import vn.hoixa.channel.ChannelStory;
import vn.hoixa.conversation.FailedArrivals;
import vn.hoixa.database.BrokenTurns;
import vn.hoixa.database.DatabaseAway;
import vn.hoixa.delivery.Addresses;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.delivery.ChannelUser;

/** The loop over a bot whose updates are brought, and everything a caller of its webhook can bring. */
@RunningHoiXa
class BotWebhookTest extends ChannelStory {
    private static final StubZaloBot ZALO = new StubZaloBot();
    private static final String SECRET = "webhook-secret-of-tests";

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private DataSource pool;

    @Autowired
    private BotCheck check;

    @Autowired
    private Environment environment;

    @Autowired
    private Addresses addresses;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        properties.add("hoixa.zalo-bot.token", () -> StubZaloBot.TOKEN);
        properties.add("hoixa.zalo-bot.api", ZALO::url);
        properties.add("hoixa.zalo-bot.receive", () -> "webhook");
        properties.add("hoixa.zalo-bot.webhook-secret", () -> SECRET);
        properties.add("hoixa.zalo-bot.timeout", () -> "2s");
    }

    @AfterAll
    void goodbye() {
        ZALO.close();
    }

    @Override
    protected ChannelName channel() {
        return ChannelName.ZALO_BOT;
    }

    @Override
    protected String aUser() {
        return aMessageId();
    }

    @Override
    protected void writes(String user, String messageId, String text) throws Exception {
        assertThat(bring(ZALO.brought(user, messageId, text), SECRET)).isEqualTo(200);
    }

    @Override
    protected List<String> texts(String user) {
        return ZALO.textsTo(user);
    }

    @Test
    void aWrappedBodyIsReadAsAFlatOne() throws Exception {
        var citizen = aUser();
        var flat = ZALO.brought(citizen, aMessageId(), "le phi chung thuc ban sao");

        assertThat(bring("{\"ok\":true,\"result\":" + flat + "}", SECRET)).isEqualTo(200);

        assertThat(await(citizen, 1).getFirst()).contains("Nguồn:");
    }

    @Test
    void withoutTheRightSecretNothingIsTaken() throws Exception {
        var citizen = aUser();
        var body = ZALO.brought(citizen, aMessageId(), "lệ phí khai sinh");

        assertThat(bring(body, "")).isEqualTo(403);
        assertThat(bring(body, SECRET + "x")).isEqualTo(403);
        assertThat(bring("không phải json", "")).isEqualTo(403);
        assertThat(addresses.find(new ChannelUser(ChannelName.ZALO_BOT, citizen)))
                .isEmpty();
    }

    @Test
    void whatSaysNothingToUsIsTakenAndForgotten() throws Exception {
        for (String body : List.of("{}", "[]", "không phải json", "{\"event_name\":\"something.new\"}")) {
            assertThat(bring(body, SECRET)).as(body).isEqualTo(200);
        }
    }

    @Test
    void anOlderUpdateThatComesLateIsItsOwnTurnAndBroughtAgainIsNone() throws Exception {
        var citizen = aUser();
        var older = ZALO.brought(citizen, "m1" + aMessageId(), "le phi chung thuc ban sao");
        var newer = ZALO.brought(citizen, "m2" + aMessageId(), "cam on");

        for (String body : List.of(newer, older, newer, older)) {
            assertThat(bring(body, SECRET)).isEqualTo(200);
        }

        assertThat(await(citizen, 2)).hasSize(2);
        assertThat(jdbc.sql("SELECT count(*) FROM turn t JOIN address a ON a.id = t.address_id WHERE a.recipient = ?")
                        .param(citizen)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() throws Exception {
        assertThat(bring("a".repeat(BotWebhook.MOST + 1), SECRET)).isEqualTo(413);
    }

    @Test
    void withTheDatabaseGoneWhoCriesForHelpIsToldWhomToCallOnce() throws Exception {
        var citizen = aUser();
        assertThat(bring(ZALO.brought(citizen, aMessageId(), "cam on"), SECRET)).isEqualTo(200);
        await(citizen, 1);
        var cry = ZALO.brought(citizen, aMessageId(), "cháy nhà cứu với");

        try (var _ = DatabaseAway.from(environment, pool)) {
            assertThat(bring(cry, SECRET)).isEqualTo(503);
            assertThat(bring(cry, SECRET)).isEqualTo(503);

            assertThat(texts(citizen)).hasSize(2).last().asString().contains("114");
        }
    }

    @Test
    void aMessageThatFailsAgainAndAgainIsGivenUpAndItsSenderTold() throws Exception {
        BrokenTurns.thatAsk(owner(), "viec thu hong");
        var citizen = aUser();
        var body = ZALO.brought(citizen, aMessageId(), "viec thu hong");

        for (int i = 1; i < FailedArrivals.ATTEMPTS; i++) {
            assertThat(bring(body, SECRET)).isEqualTo(503);
        }
        assertThat(texts(citizen)).isEmpty();
        assertThat(bring(body, SECRET)).isEqualTo(200);
        assertThat(bring(body, SECRET)).isEqualTo(200);

        assertThat(texts(citizen)).singleElement().asString().contains("CHƯA nhận được");
        assertThat(check.examine()).anyMatch(finding -> finding.found().contains("bỏ qua"));
    }

    @Test
    void withoutADecisionTheWebhookIsNotThere() throws Exception {
        close();
        try {
            assertThat(bring(ZALO.brought(aUser(), aMessageId(), "lệ phí khai sinh"), SECRET))
                    .isEqualTo(404);
            assertThat(bring(ZALO.brought(aUser(), aMessageId(), "lệ phí khai sinh"), SECRET + "x"))
                    .as("a forger costs no look at the decision")
                    .isEqualTo(403);
        } finally {
            open();
        }
    }

    private int bring(String body, String secret) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/webhooks/zalo-bot"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (!secret.isEmpty()) {
            request.header("X-Bot-Api-Secret-Token", secret);
        }
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
}
