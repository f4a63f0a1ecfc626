package vn.hoixa.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hoixa.channel.telegram.StubTelegram.Fault;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.delivery.Address;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.delivery.Messenger;
import vn.hoixa.delivery.Outcome;
import vn.hoixa.delivery.Slices;
import vn.hoixa.delivery.VendorMessengerContract;
import vn.hoixa.review.Cleared;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.OptionId;
import vn.hoixa.review.StandingReply;

class TelegramMessengerTest extends VendorMessengerContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final long CITIZEN = 5_551_234;
    private static final long GROUP = -1_001_234_567L;

    private final StubTelegram telegram = StubTelegram.withoutLimits();
    private final ListenerRow row = new ListenerRow(DATABASE.jdbc(), Clock.systemUTC());
    private final BotCondition condition = new BotCondition(row);
    private final BotApi api = new BotApi(new Token(StubTelegram.TOKEN), BotApiTest.settings(telegram.url()));
    private final List<String> moved = new ArrayList<>();
    private final TelegramMessenger messenger = new TelegramMessenger(
            api,
            () -> true,
            condition,
            _ -> List.of(),
            new MovedChats((from, to) -> moved.add(from.recipient() + " " + to.recipient())));

    @AfterEach
    void close() {
        api.close();
        telegram.close();
    }

    @Override
    protected Messenger messenger() {
        return messenger;
    }

    @Override
    protected Address aReachableAddress() {
        return chat(CITIZEN);
    }

    @Override
    protected StandIn vendor() {
        return new StandIn() {
            @Override
            public void next(Mishap mishap) {
                telegram.fails("sendMessage", fault(mishap));
            }

            @Override
            public List<String> taken() {
                return telegram.sent().stream().map(call -> call.get("text")).toList();
            }

            @Override
            public String secret() {
                return StubTelegram.TOKEN;
            }
        };
    }

    private static Fault fault(Mishap mishap) {
        return switch (mishap) {
            case ASKS_TO_WAIT -> Fault.FLOOD;
            case REFUSED_FOR_GOOD -> Fault.BLOCKED;
            case ILL -> Fault.INTERNAL_ERROR;
            case CUT_OFF_AFTERWARDS -> Fault.CUT_OFF_AFTERWARDS;
            case NONSENSE -> Fault.NOT_JSON;
            case SILENCE -> Fault.SILENCE;
        };
    }

    private static Address chat(long id) {
        return new Address(new AddressId(UUID.randomUUID()), ChannelName.TELEGRAM, Long.toString(id), Optional.empty());
    }

    @Test
    void theStoredTextIsTheSentTextWithoutParseModeOrPreview() {
        var text = Cleared.thanks(1);

        send(text);

        var call = telegram.sent().getFirst();
        assertThat(call.get("text")).isEqualTo(text.body());
        assertThat(call.form()).doesNotContainKey("parse_mode");
        assertThat(call.json("link_preview_options").path("is_disabled").asBoolean())
                .isTrue();
        assertThat(call.get("chat_id")).isEqualTo(Long.toString(CITIZEN));
    }

    @Test
    void optionsAreButtonsWithTheirLabelsAndIds() {
        var text = withOptions();

        send(text);

        var rows = telegram.sent().getFirst().json("reply_markup").path("inline_keyboard");
        var labels = rows.valueStream()
                .flatMap(row -> row.valueStream())
                .map(button -> button.path("text").asString() + "|"
                        + button.path("callback_data").asString())
                .toList();
        assertThat(labels)
                .containsExactlyElementsOf(text.options().stream()
                        .map(option -> option.label() + "|" + option.id())
                        .toList());
    }

    @Test
    void theButtonsGoWithTheLastSlice() {
        var text = withOptions();
        var first = Slices.first(text, text.body().length() - 2);

        messenger.send(aReachableAddress(), first);
        messenger.send(aReachableAddress(), Slices.after(first, 4_096));

        assertThat(telegram.sent()).hasSize(2);
        assertThat(telegram.sent().getFirst().form()).doesNotContainKey("reply_markup");
        assertThat(telegram.sent().getLast().form()).containsKey("reply_markup");
        assertThat(telegram.sent().getFirst().get("text")
                        + telegram.sent().getLast().get("text"))
                .isEqualTo(text.body());
    }

    @ParameterizedTest
    @EnumSource(names = {"INTERNAL_ERROR", "NOT_JSON", "CUT_OFF", "CUT_OFF_AFTERWARDS"})
    void whenTelegramIsIllTheTextIsTriedAgain(Fault fault) {
        telegram.fails("sendMessage", fault);

        assertThat(send(Cleared.thanks(1))).isInstanceOf(Outcome.Failed.class);
        assertThat(send(Cleared.thanks(1))).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void aFloodWaitsAsLongAsTelegramAsks() {
        telegram.fails("sendMessage", Fault.FLOOD, Fault.FLOOD);

        assertThat(send(Cleared.thanks(1))).isEqualTo(new Outcome.ChannelBusy(Duration.ofSeconds(7), "429"));
        assertThat(messenger.send(chat(GROUP), Slices.whole(Cleared.thanks(1))))
                .isEqualTo(new Outcome.TryLater(Duration.ofSeconds(7), "429"));
    }

    @ParameterizedTest
    @EnumSource(names = {"BLOCKED", "CHAT_NOT_FOUND"})
    void whoCannotBeReachedAnyMoreIsLost(Fault fault) {
        telegram.fails("sendMessage", fault);

        assertThat(send(Cleared.thanks(1)))
                .isInstanceOfSatisfying(
                        Outcome.Lost.class,
                        lost -> assertThat(lost.reason()).contains("chặn").doesNotContain(Long.toString(CITIZEN)));
    }

    @Test
    void aGroupThatBecameASupergroupIsFollowed() {
        telegram.fails("sendMessage", Fault.MOVED);

        assertThat(messenger.send(chat(-77), Slices.whole(Cleared.thanks(1)))).isInstanceOf(Outcome.Accepted.class);
        assertThat(telegram.sentTo(StubTelegram.MOVED_TO)).hasSize(1);
        assertThat(moved).containsExactly("-77 " + StubTelegram.MOVED_TO);
    }

    @Test
    void aGroupThatWasFollowedIsWrittenToStraightAlsoUnderItsOldId() {
        telegram.fails("sendMessage", Fault.MOVED);
        messenger.send(chat(-77), Slices.whole(Cleared.thanks(1)));
        telegram.fails("sendMessage", Fault.INTERNAL_ERROR);

        assertThat(messenger.send(chat(-77), Slices.whole(Cleared.thanks(2)))).isInstanceOf(Outcome.Failed.class);
        assertThat(messenger.send(chat(-77), Slices.whole(Cleared.thanks(2)))).isInstanceOf(Outcome.Accepted.class);
        assertThat(telegram.sentTo(StubTelegram.MOVED_TO)).hasSize(2);
        assertThat(moved).hasSize(1);
    }

    @Test
    void aRejectedTokenClosesTheChannelAndIsSaidOnce() {
        telegram.revokeToken();

        assertThat(send(Cleared.thanks(1)))
                .isInstanceOfSatisfying(
                        Outcome.ChannelOut.class,
                        out -> assertThat(out.reason()).contains("BotFather"));
        assertThat(condition.trouble()).contains(Trouble.TOKEN);
        assertThat(row.read().trouble()).contains(Trouble.TOKEN);

        telegram.restoreToken();
        send(Cleared.thanks(1));
        assertThat(condition.trouble()).isEmpty();
        assertThat(row.read().trouble()).isEmpty();
    }

    @Test
    void aGroupIsWrittenToThreeSecondsApart() {
        assertThat(messenger.spacing(chat(GROUP))).isEqualTo(Duration.ofSeconds(3));
        assertThat(messenger.spacing(chat(CITIZEN))).isEqualTo(Duration.ofSeconds(1));
    }

    private static ClearedText withOptions() {
        return Cleared.clearance(4)
                .compose(Optional.empty())
                .say(StandingReply.THANKS)
                .officerOption()
                .option(OptionId.NOT_THIS, StandingReply.OPTION_NOT_THIS)
                .clear();
    }
}
