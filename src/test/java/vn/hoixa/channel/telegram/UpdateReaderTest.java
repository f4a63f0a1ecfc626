package vn.hoixa.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.pengrad.telegrambot.model.Update;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoixa.answer.Provenance;
import vn.hoixa.conversation.Attachment;
import vn.hoixa.conversation.Inbound;
import vn.hoixa.conversation.Inbound.Edition;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.review.OptionId;

class UpdateReaderTest {
    private static final long CITIZEN = 5_551_234;
    private static final long GROUP = -1_001_234_567L;
    private static final Bot BOT = new Bot(StubTelegram.BOT_ID, StubTelegram.BOT);

    private final UpdateReader reader = new UpdateReader(new CommandReader(UpdateReaderTest::known));

    private static Optional<OptionId> known(String name) {
        return Set.of("tracuu", "canbo", "kiemtra", "trogiup").contains(name)
                ? Optional.of(OptionId.command(name))
                : Optional.empty();
    }

    @Test
    void wordsAreWhatTheCitizenTyped() {
        var message = TelegramUpdates.from(CITIZEN).text("làm khai sinh cần giấy gì");

        var inbound = read(message.json());

        assertThat(inbound.from()).isEqualTo(new ChannelUser(ChannelName.TELEGRAM, "5551234"));
        assertThat(inbound.raw()).isEqualTo("làm khai sinh cần giấy gì");
        assertThat(inbound.provenance()).isEqualTo(Provenance.TYPED);
        assertThat(inbound.choice()).isEmpty();
        assertThat(inbound.messageId()).contains("m" + message.number());
    }

    @Test
    void theIdOfAMessageDoesNotHoldTheIdOfItsChat() {
        assertThat(read(TelegramUpdates.from(CITIZEN).text("a").json())
                        .messageId()
                        .orElseThrow())
                .doesNotContain("5551234");
    }

    @Test
    void anEditedMessageKeepsItsId() {
        var message = TelegramUpdates.from(CITIZEN).text("khai sin");

        var inbound = read(message.edited("khai sinh", 1_780_000_100));

        assertThat(inbound.raw()).isEqualTo("khai sinh");
        assertThat(inbound.edition()).isEqualTo(Edition.EDITED);
        assertThat(inbound.messageId()).contains("m" + message.number());
    }

    @Test
    void aLiveLocationThatGoesAlongIsNotSomebodySpeaking() {
        var place = TelegramUpdates.from(CITIZEN)
                .with("location", Map.of("latitude", 20.8, "longitude", 106.6, "live_period", 900));

        assertThat(read(place.json()).attachment()).contains(Attachment.LOCATION);
        assertThat(arrival(place.json().replace("\"message\":", "\"edited_message\":")))
                .isInstanceOf(Arrival.Nothing.class);
    }

    @Test
    void aForwardedMessageIsMarked() {
        var inbound = read(TelegramUpdates.from(CITIZEN)
                .text("/start Bạn trúng thưởng, bấm vào đây")
                .forwarded()
                .json());

        assertThat(inbound.provenance()).isEqualTo(Provenance.FORWARDED);
        assertThat(inbound.raw()).contains("trúng thưởng");
        assertThat(inbound.choice()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/start, k:start",
        "/start@hoixa_thu_bot, k:start",
        "/start quangcao, k:start",
        "/TraCuu, k:tracuu",
        "/canbo, k:canbo",
        "/help, k:trogiup",
    })
    void aCommandIsAChoice(String words, String option) {
        assertThat(read(TelegramUpdates.from(CITIZEN).text(words).json()).choice())
                .contains(new OptionId(option));
    }

    @ParameterizedTest
    @CsvSource({
        "/start 48291375, 48291375, TYPED",
        "/start 482913752046, 482913752046, TYPED",
        "/tracuu đổi thẻ căn cước, đổi thẻ căn cước, TYPED",
        "/kiemtra chuyển tiền ngay, chuyển tiền ngay, PASTED",
        "/khongco gì, /khongco gì, TYPED",
    })
    void whatStandsBehindACommandIsNotLost(String words, String raw, Provenance provenance) {
        var inbound = read(TelegramUpdates.from(CITIZEN).text(words).json());

        assertThat(inbound.raw()).isEqualTo(raw);
        assertThat(inbound.provenance()).isEqualTo(provenance);
        assertThat(inbound.choice()).isEmpty();
    }

    @Test
    void aButtonIsAChoiceUnderAnIdOfItsOwn() {
        var arrival = (Arrival.Message) arrival(TelegramUpdates.pressed("4382", CITIZEN, "f:1.001193:fee"));

        assertThat(arrival.inbound().choice()).contains(new OptionId("f:1.001193:fee"));
        assertThat(arrival.inbound().messageId()).contains("c4382");
        assertThat(arrival.pressed()).contains("4382");
    }

    @Test
    void aButtonOfAMessageLongAgoWorksToo() {
        assertThat(read(TelegramUpdates.pressedLongAfter("1", CITIZEN, "officer"))
                        .choice())
                .contains(OptionId.OFFICER);
    }

    @Test
    void aButtonThatIsNoneOfOursShowsWhatCanBeAsked() {
        assertThat(read(TelegramUpdates.pressed("1", CITIZEN, "xyz; DROP")).choice())
                .contains(OptionId.command("trogiup"));
    }

    @ParameterizedTest
    @CsvSource({
        "photo, PHOTO",
        "video, VIDEO",
        "video_note, VIDEO",
        "voice, VOICE",
        "audio, VOICE",
        "document, FILE",
        "sticker, STICKER",
        "location, LOCATION",
        "contact, CONTACT",
        "dice, STICKER",
        "story, FILE",
    })
    void whatIsCarriedHasAKind(String field, Attachment kind) {
        var content = field.equals("photo") ? List.of(Map.of("file_id", "x", "width", 1, "height", 1)) : Map.of();

        var inbound = read(TelegramUpdates.from(CITIZEN).with(field, content).json());

        assertThat(inbound.attachment()).contains(kind);
        assertThat(inbound.raw()).isEmpty();
    }

    @Test
    void aCaptionIsWhatWasTyped() {
        var inbound = read(TelegramUpdates.from(CITIZEN)
                .with("photo", List.of(Map.of("file_id", "x")))
                .with("caption", "giấy này nộp ở đâu")
                .json());

        assertThat(inbound.raw()).isEqualTo("giấy này nộp ở đâu");
        assertThat(inbound.attachment()).contains(Attachment.PHOTO);
    }

    @Test
    void anAlbumIsOneMessage() {
        var first =
                TelegramUpdates.from(CITIZEN).with("photo", List.of(Map.of())).with("media_group_id", "77");
        var second =
                TelegramUpdates.from(CITIZEN).with("photo", List.of(Map.of())).with("media_group_id", "77");

        assertThat(read(first.json()).messageId()).isEqualTo(read(second.json()).messageId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pinned_message", "new_chat_members", "message_auto_delete_timer_changed"})
    void noticesOfTelegramItselfAreNoMessages(String field) {
        var content = field.equals("new_chat_members") ? List.of(Map.of("id", 1)) : Map.of();

        assertThat(arrival(TelegramUpdates.from(CITIZEN).with(field, content).json()))
                .isInstanceOf(Arrival.Nothing.class);
    }

    @Test
    void othersTalkInAGroupIsNotForTheBot() {
        assertThat(arrival(TelegramUpdates.inGroup(GROUP, CITIZEN)
                        .text("mai họp thôn nhé")
                        .json()))
                .isInstanceOf(Arrival.Nothing.class);
        assertThat(arrival(TelegramUpdates.inGroup(GROUP, CITIZEN)
                        .with("photo", List.of(Map.of()))
                        .json()))
                .isInstanceOf(Arrival.Nothing.class);
        assertThat(arrival(TelegramUpdates.inGroup(GROUP, CITIZEN)
                        .text("/start@bot_khac")
                        .json()))
                .isInstanceOf(Arrival.Nothing.class);
        assertThat(arrival(TelegramUpdates.inGroup(GROUP, CITIZEN)
                        .text("@bot_khac khai sinh")
                        .marking("mention", "@bot_khac")
                        .json()))
                .isInstanceOf(Arrival.Nothing.class);
    }

    @Test
    void whoNamesTheBotInAGroupSpeaksToIt() {
        var inbound = read(TelegramUpdates.inGroup(GROUP, CITIZEN)
                .text("@HoiXa_Thu_Bot khai sinh cần gì")
                .marking("mention", "@HoiXa_Thu_Bot")
                .json());

        assertThat(inbound.raw()).isEqualTo("khai sinh cần gì");
        assertThat(inbound.from().recipient()).isEqualTo(Long.toString(GROUP));
    }

    @Test
    void aGroupThatBecomesASupergroupIsTold() {
        var from = new ChannelUser(ChannelName.TELEGRAM, "-77");
        var to = new ChannelUser(ChannelName.TELEGRAM, Long.toString(StubTelegram.MOVED_TO));

        assertThat(arrival(TelegramUpdates.becomes(-77, StubTelegram.MOVED_TO))).isEqualTo(new Arrival.Moved(from, to));
    }

    @Test
    void whoRepliesToTheBotInAGroupSpeaksToIt() {
        var inbound = read(TelegramUpdates.inGroup(GROUP, CITIZEN)
                .text("1")
                .with(
                        "reply_to_message",
                        Map.of(
                                "message_id",
                                9,
                                "date",
                                1,
                                "chat",
                                Map.of("id", GROUP, "type", "supergroup"),
                                "from",
                                Map.of("id", StubTelegram.BOT_ID, "is_bot", true)))
                .json());

        assertThat(inbound.raw()).isEqualTo("1");
    }

    @Test
    void aChannelsPostIsNotForTheBot() {
        assertThat(arrival(TelegramUpdates.channelPost(-100_9L, "Thông báo"))).isInstanceOf(Arrival.Nothing.class);
    }

    @Test
    void anotherBotIsNotAnswered() {
        assertThat(arrival(TelegramUpdates.from(CITIZEN)
                        .text("xin chào")
                        .with("from", Map.of("id", 3, "is_bot", true))
                        .json()))
                .isInstanceOf(Arrival.Nothing.class);
    }

    @Test
    void blockedAndUnblockedAreTold() {
        var citizen = new ChannelUser(ChannelName.TELEGRAM, Long.toString(CITIZEN));

        assertThat(arrival(TelegramUpdates.membership(CITIZEN, "member", "kicked")))
                .isEqualTo(new Arrival.Left(citizen));
        assertThat(arrival(TelegramUpdates.membership(CITIZEN, "kicked", "member")))
                .isEqualTo(new Arrival.Returned(citizen));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"poll\":{}}",
                "{\"khong_ai_biet\":{\"a\":1}}",
                "{\"message\":{\"message_id\":1,\"date\":1}}",
            })
    void whatWeDoNotKnowIsPassedOver(String update) {
        assertThat(arrival(update)).isInstanceOf(Arrival.Nothing.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"message\":{\"message_id\":\"tám\",\"chat\":[]}}",
                "{\"callback_query\":{\"id\":\"1\"}}",
                "{\"my_chat_member\":{}}",
            })
    void whatCannotBeReadIsKnownAsThat(String update) {
        assertThat(arrival(update)).isInstanceOf(Arrival.Unread.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"message", "edited_message"})
    void whoWroteWhatCannotBeReadIsFoundUnlessItWasInAGroup(String kind) {
        var unreadable = "{\"" + kind + "\":{\"message_id\":\"tám\",\"chat\":{\"id\":%d}}}";

        assertThat(((Arrival.Unread) arrival(unreadable.formatted(CITIZEN))).from())
                .contains(new ChannelUser(ChannelName.TELEGRAM, Long.toString(CITIZEN)));
        assertThat(((Arrival.Unread) arrival(unreadable.formatted(GROUP))).from())
                .isEmpty();
    }

    private Inbound read(String update) {
        var arrival = arrival(update);
        assertThat(arrival).isInstanceOf(Arrival.Message.class);
        return ((Arrival.Message) arrival).inbound();
    }

    private Arrival arrival(String update) {
        var json = "{\"update_id\":1," + update.substring(1);
        return reader.read(BotApi.json().fromJson(json, Update.class), BOT);
    }
}
