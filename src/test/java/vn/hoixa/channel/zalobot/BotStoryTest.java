package vn.hoixa.channel.zalobot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.hoixa.RunningHoiXa;
import vn.hoixa.channel.ChannelStory;
import vn.hoixa.database.BrokenTurns;
import vn.hoixa.database.DatabaseAway;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.delivery.ChannelName;

/** The loop over a bot that is asked for its updates. */
@RunningHoiXa
@ExtendWith(OutputCaptureExtension.class)
class BotStoryTest extends ChannelStory {
    private static final StubZaloBot ZALO = new StubZaloBot();

    @Autowired
    DataSource pool;

    @Autowired
    Environment environment;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        ZALO.webhook("https://cho-khac.example/webhooks/zalo-bot");
        properties.add("hoixa.zalo-bot.token", () -> StubZaloBot.TOKEN);
        properties.add("hoixa.zalo-bot.api", ZALO::url);
        properties.add("hoixa.zalo-bot.poll-timeout", () -> "2s");
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
    protected void writes(String user, String messageId, String text) {
        ZALO.writes(user, messageId, text);
    }

    @Override
    protected List<String> texts(String user) {
        return ZALO.textsTo(user);
    }

    @Test
    void aWebhookLeftOverFromBeforeIsRemovedForItWouldKeepTheUpdates() {
        var citizen = aUser();
        writes(citizen, aMessageId(), "cảm ơn");

        assertThat(await(citizen, 1)).hasSize(1);
        assertThat(ZALO.webhook()).isEmpty();
    }

    @Test
    void optionsAreNumberedLinesAndANumberChooses() {
        var citizen = aUser();
        writes(citizen, aMessageId(), "thủ tục đăng ký khai sinh");
        assertThat(await(citizen, 1).getFirst()).contains("1. ").contains("0. ");

        writes(citizen, aMessageId(), "1");

        assertThat(await(citizen, 2)).hasSize(2);
    }

    @Test
    void aMessageThatTripsAMistakeOfOursDoesNotHoldTheOthersUp() {
        BrokenTurns.thatAsk(
                TestDatabase.asOwner(environment.getRequiredProperty("spring.datasource.url")), "viec thu hong");
        var unlucky = aUser();
        writes(unlucky, aMessageId(), "viec thu hong");
        writes(unlucky, aMessageId(), "cảm ơn");
        var lucky = aUser();
        writes(lucky, aMessageId(), "cảm ơn");

        assertThat(await(lucky, 1)).hasSize(1);
        assertThat(await(unlucky, 2)).hasSize(2).first().asString().contains("CHƯA nhận được");
    }

    @Test
    void withTheDatabaseGoneWhoCriesForHelpIsToldWhomToCall() throws Exception {
        var citizen = aUser();
        writes(citizen, aMessageId(), "cảm ơn");
        await(citizen, 1);

        try (var _ = DatabaseAway.from(environment, pool)) {
            writes(citizen, aMessageId(), "xin cảm ơn");
            writes(citizen, aMessageId(), "cháy nhà cứu với");

            assertThat(await(citizen, 2).getLast()).contains("114");
        }

        assertThat(await(citizen, 4)).hasSize(4);
    }

    @Test
    void thePollingOutlivesThePlatformsTroubles(CapturedOutput log) {
        var citizen = aUser();
        ZALO.failNext(403, 503, StubZaloBot.NOT_JSON);

        writes(citizen, aMessageId(), "lệ phí chứng thực bản sao của cô Sáu");

        assertThat(await(citizen, 1)).isNotEmpty();
        assertThat(log.getAll())
                .doesNotContain(StubZaloBot.TOKEN)
                .doesNotContain(citizen)
                .doesNotContain("cô Sáu");
    }
}
