package vn.hoixa.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.pengrad.telegrambot.request.GetMe;
import com.pengrad.telegrambot.request.GetUpdates;
import com.pengrad.telegrambot.request.SendMessage;
import com.pengrad.telegrambot.response.BaseResponse;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoixa.channel.telegram.StubTelegram.Fault;

class BotApiTest {
    private final StubTelegram telegram = StubTelegram.withoutLimits();
    private final BotApi api = new BotApi(new Token(StubTelegram.TOKEN), settings(telegram.url()));

    static TelegramSettings settings(URI url) {
        return settings(url, Duration.ofSeconds(5));
    }

    private static TelegramSettings settings(URI url, Duration callTimeout) {
        return new TelegramSettings(
                StubTelegram.TOKEN, url, TelegramSettings.Receive.POLLING, Duration.ofSeconds(1), callTimeout, 30, "");
    }

    @AfterEach
    void close() {
        api.close();
        telegram.close();
    }

    @Test
    void whoTheBotIs() {
        assertThat(api.call(new GetMe()))
                .isInstanceOfSatisfying(
                        Reply.Done.class,
                        done -> assertThat(((com.pengrad.telegrambot.response.GetMeResponse) done.response())
                                        .user()
                                        .username())
                                .isEqualTo(StubTelegram.BOT));
    }

    @ParameterizedTest
    @CsvSource({"NOT_JSON, UNREADABLE", "CUT_OFF, CONNECTION", "CUT_OFF_AFTERWARDS, CONNECTION"})
    void whateverHappensOnTheWayIsAValue(Fault fault, Reply.Cause cause) {
        telegram.fails("sendMessage", fault);

        assertThat(send()).isEqualTo(new Reply.Lost<>(cause));
        assertThat(send()).isInstanceOf(Reply.Done.class);
    }

    @Test
    void whoIsSilentIsNotWaitedForLongerThanTheSettingSays() {
        telegram.fails("sendMessage", Fault.SILENCE);
        try (var impatient =
                new BotApi(new Token(StubTelegram.TOKEN), settings(telegram.url(), Duration.ofMillis(200)))) {
            assertThat(impatient.call(new SendMessage(42L, "Xin chào")))
                    .isEqualTo(new Reply.Lost<>(Reply.Cause.TIMEOUT));
        }
    }

    @Test
    void aMessageCutOffAfterItWasTakenIsNotRepeatedByTheHttpClient() {
        send();
        telegram.fails("sendMessage", Fault.CUT_OFF_AFTERWARDS);

        send();

        assertThat(telegram.sent()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"INTERNAL_ERROR, 502", "BLOCKED, 403", "CHAT_NOT_FOUND, 400", "FLOOD, 429"})
    void aRefusalKeepsItsCode(Fault fault, int code) {
        telegram.fails("sendMessage", fault);

        assertThat(send())
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void howLongToWaitIsReadFromTheAnswer() {
        telegram.fails("sendMessage", Fault.FLOOD);

        assertThat(send())
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused -> assertThat(refused.retryAfter()).contains(Duration.ofSeconds(7)));
    }

    @Test
    void aRevokedTokenIsKnownAsSuch() {
        telegram.revokeToken();

        assertThat(send())
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused -> assertThat(refused.isTokenRejected()).isTrue());
    }

    @Test
    void nobodyThereIsAValueToo() {
        telegram.close();

        assertThat(send()).isEqualTo(new Reply.Lost<>(Reply.Cause.CONNECTION));
    }

    @Test
    void anUpdateThatCannotBeReadDoesNotHideItsNeighbours() {
        telegram.updates.add(TelegramUpdates.from(1).text("trước").json());
        int strange = telegram.updates.add("{\"message\":{\"message_id\":\"tám\",\"chat\":[]}}");
        telegram.updates.add(TelegramUpdates.from(1).text("sau").json());

        var reply = api.call(new GetUpdates());

        assertThat(reply).isInstanceOf(Reply.Done.class);
        var updates = ((Reply.Done<com.pengrad.telegrambot.response.GetUpdatesResponse>) reply)
                .response()
                .updates();
        assertThat(updates).hasSize(3);
        assertThat(updates.get(1).updateId()).isEqualTo(strange);
        assertThat(updates.get(1).message()).isNull();
        assertThat(updates.get(2).message().text()).isEqualTo("sau");
    }

    @Test
    void nothingThatIsPrintedShowsTheToken() {
        assertThat(new Token(StubTelegram.TOKEN) + " " + settings(telegram.url()) + " " + send())
                .doesNotContain("AAE-only");
    }

    private Reply<? extends BaseResponse> send() {
        return api.call(new SendMessage(42L, "Xin chào"));
    }
}
