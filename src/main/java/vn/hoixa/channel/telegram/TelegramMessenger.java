package vn.hoixa.channel.telegram;

import com.pengrad.telegrambot.model.LinkPreviewOptions;
import com.pengrad.telegrambot.model.request.InlineKeyboardMarkup;
import com.pengrad.telegrambot.request.SendMessage;
import com.pengrad.telegrambot.response.SendResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import vn.hoixa.delivery.Address;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.delivery.Limits;
import vn.hoixa.delivery.Messenger;
import vn.hoixa.delivery.Outcome;
import vn.hoixa.delivery.Reach;
import vn.hoixa.delivery.Slice;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.Option;

/**
 * Sends texts to Telegram chats: plain, without parse mode, so that the stored text is sent unchanged; links have no
 * preview, so that no phone loads a page that was not asked for.
 */
final class TelegramMessenger implements Messenger {
    /** See <a href="https://core.telegram.org/bots/faq#broadcasting-to-users">the Bots FAQ</a>. */
    private static final Duration SPACING = Duration.ofSeconds(1);

    private static final int LONGEST_TEXT = 4_096;
    /** 20 a minute. */
    private static final Duration GROUP_SPACING = Duration.ofSeconds(3);

    private final BotApi api;
    private final BooleanSupplier open;
    private final BotCondition condition;
    private final Function<ClearedText, List<Option>> votes;
    private final MovedChats moved;

    /**
     * @param open whether the office has opened the channel
     * @param votes the buttons for rating a text; none under a text that is not an answer
     */
    TelegramMessenger(
            BotApi api,
            BooleanSupplier open,
            BotCondition condition,
            Function<ClearedText, List<Option>> votes,
            MovedChats moved) {
        this.api = api;
        this.open = open;
        this.condition = condition;
        this.votes = votes;
        this.moved = moved;
    }

    @Override
    public ChannelName channel() {
        return ChannelName.TELEGRAM;
    }

    @Override
    public Limits limits() {
        return new Limits(api.inAnySecond(), SPACING, LONGEST_TEXT);
    }

    @Override
    public Duration spacing(Address to) {
        return switch (ChatKind.of(to.recipient())) {
            case PERSON -> SPACING;
            case GROUP -> GROUP_SPACING;
        };
    }

    @Override
    public boolean isOpen() {
        return open.getAsBoolean();
    }

    @Override
    public Reach reach(Address to, Instant at) {
        return new Reach.Now(Instant.MAX);
    }

    @Override
    public Outcome send(Address to, Slice slice) {
        return slice.isLast()
                ? send(to.recipient(), slice.words(), buttons(to.recipient(), slice.text()))
                : send(to.recipient(), slice.words(), Optional.empty());
    }

    /** Sends a text without a delivery, because nothing could be stored: at once, or not at all. */
    void sendUnrecorded(ChannelUser to, ClearedText text) {
        send(to.recipient(), text.body(), buttons(to.recipient(), text));
    }

    /** Rating buttons are only for a private chat, not for a group. */
    private Optional<InlineKeyboardMarkup> buttons(String chat, ClearedText text) {
        return switch (ChatKind.of(chat)) {
            case PERSON -> Buttons.of(text.options(), votes.apply(text));
            case GROUP -> Buttons.of(text.options(), List.of());
        };
    }

    private Outcome send(String chat, String words, Optional<InlineKeyboardMarkup> buttons) {
        var reply = api.call(message(moved.now(chat), words, buttons));
        if (reply instanceof Reply.Refused<SendResponse> refused
                && refused.movedTo().isPresent()) {
            moved.note(chat, Long.toString(refused.movedTo().get()));
            reply = api.call(message(moved.now(chat), words, buttons));
        }
        condition.note(reply);
        return Outcomes.of(reply, ChatKind.of(chat));
    }

    private static SendMessage message(String chat, String words, Optional<InlineKeyboardMarkup> buttons) {
        var message = new SendMessage(chat, words).linkPreviewOptions(new LinkPreviewOptions().isDisabled(true));
        return buttons.map(message::replyMarkup).orElse(message);
    }
}
