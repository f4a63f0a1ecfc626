package vn.hoixa.channel.zalobot;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import vn.hoixa.delivery.Address;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.delivery.Form;
import vn.hoixa.delivery.Limits;
import vn.hoixa.delivery.Messenger;
import vn.hoixa.delivery.Outcome;
import vn.hoixa.delivery.Reach;
import vn.hoixa.delivery.Slice;
import vn.hoixa.review.ClearedText;

/**
 * The bot as a channel: plain text up to 2,000 characters, options as numbered lines, and only to people who wrote
 * first.
 */
final class BotMessenger implements Messenger {
    /** The platform documents no rate limit; one message a second per chat is as fast as people read. */
    private static final Limits LIMITS = new Limits(10, Duration.ofSeconds(1), BotApi.LONGEST_TEXT);

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final BotApi api;
    private final BooleanSupplier open;

    /** @param open whether the office has opened the channel */
    BotMessenger(BotApi api, BooleanSupplier open) {
        this.api = api;
        this.open = open;
    }

    @Override
    public ChannelName channel() {
        return ChannelName.ZALO_BOT;
    }

    @Override
    public Limits limits() {
        return LIMITS;
    }

    @Override
    public boolean isOpen() {
        return open.getAsBoolean();
    }

    @Override
    public Form form(Address to, ClearedText text) {
        return Form.NUMBERED;
    }

    @Override
    public Reach reach(Address to, Instant at) {
        return to.lastInbound().isPresent()
                ? new Reach.Now(Instant.MAX)
                : new Reach.Unreachable("Chưa từng nhắn cho bot: Zalo Bot không nhắn trước được.");
    }

    @Override
    public Outcome send(Address to, Slice slice) {
        return switch (api.send(to.recipient(), slice.words())) {
            case BotReply.Done(var result) ->
                new Outcome.Accepted(result.path("message_id").asString(""));
            case BotReply.Unanswered(String code) -> new Outcome.Failed(code);
            case BotReply.Refused(int code) -> refused(code);
        };
    }

    /** 403 is an internal error of the platform, not a refusal. */
    private static Outcome refused(int number) {
        String code = Integer.toString(number);
        return switch (number) {
            case 400 -> new Outcome.Refused("Zalo Bot không nhận tin này.", code);
            case 401 -> new Outcome.ChannelOut("Zalo không nhận mã của bot: lấy mã mới trong Zalo Bot Creator.", code);
            case 404 -> new Outcome.Lost("Zalo Bot không còn cuộc trò chuyện này.", code);
            case 429 -> new Outcome.ChannelBusy(A_MINUTE, code);
            case 403, 408 -> new Outcome.Failed(code);
            default -> number >= 500 ? new Outcome.Failed(code) : new Outcome.Unknown(code);
        };
    }
}
