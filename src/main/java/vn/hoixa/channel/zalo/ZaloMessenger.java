package vn.hoixa.channel.zalo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import vn.hoixa.delivery.Address;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.delivery.Form;
import vn.hoixa.delivery.Limits;
import vn.hoixa.delivery.Messenger;
import vn.hoixa.delivery.Outcome;
import vn.hoixa.delivery.Reach;
import vn.hoixa.delivery.Slice;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.Option;

/**
 * The Official Account as a channel.
 *
 * <p>Zalo counts from a citizen's last message: for 48 hours an answer costs nothing, until the seventh day it is
 * charged, later it is refused. Sends that must fail are not tried: {@link #reach} says so beforehand.
 */
final class ZaloMessenger implements Messenger {
    private static final Outcome TOO_LATE = new Outcome.Failed("lease");

    private final OpenApi api;
    private final Tokens tokens;
    private final Verdicts verdicts;
    private final Windows windows;
    private final BooleanSupplier open;

    /** @param open whether the office has opened the channel */
    ZaloMessenger(OpenApi api, Tokens tokens, Verdicts verdicts, Windows windows, BooleanSupplier open) {
        this.api = api;
        this.tokens = tokens;
        this.verdicts = verdicts;
        this.windows = windows;
        this.open = open;
    }

    @Override
    public ChannelName channel() {
        return ChannelName.ZALO;
    }

    @Override
    public Limits limits() {
        return new Limits(api.inAnySecond(), Duration.ZERO, OpenApi.LONGEST_TEXT);
    }

    @Override
    public boolean isOpen() {
        return open.getAsBoolean();
    }

    /** Where there are more options than buttons, all become numbered lines and the buttons carry the first ones. */
    @Override
    public Form form(Address to, ClearedText text) {
        return switch (Recipient.of(to.recipient())) {
            case Recipient.Group _ -> Form.NUMBERED;
            case Recipient.Citizen _ -> text.options().size() > OpenApi.MOST_BUTTONS ? Form.NUMBERED : Form.BUTTONS;
        };
    }

    @Override
    public Reach reach(Address to, Instant at) {
        return switch (Recipient.of(to.recipient())) {
            case Recipient.Group _ -> new Reach.Now(Instant.MAX);
            case Recipient.Citizen _ -> windows.reach(to.lastInbound(), at);
        };
    }

    @Override
    public Outcome send(Address to, Slice slice) {
        return send(to, slice, () -> true);
    }

    /** Checks the claim again, since renewing tokens may take long. */
    @Override
    public Outcome send(Address to, Slice slice, BooleanSupplier isOurs) {
        return switch (tokens.current()) {
            case Access.Given access -> isOurs.getAsBoolean() ? send(to, slice, access, isOurs) : TOO_LATE;
            case Access.Withdrawn(String reason, String code) -> new Outcome.ChannelOut(reason, code);
            case Access.NotNow(String code) -> new Outcome.Failed(code);
        };
    }

    /** Renews a refused token once, and tries the message once more. */
    private Outcome send(Address to, Slice slice, Access.Given access, BooleanSupplier isOurs) {
        var reply = call(to, slice, access.token());
        if (!(reply instanceof ApiReply.Refused(int error)) || !Verdicts.isTokenRefused(error)) {
            return outcome(reply);
        }
        return switch (tokens.renew(access.version())) {
            case Access.Given renewed -> isOurs.getAsBoolean() ? outcome(call(to, slice, renewed.token())) : TOO_LATE;
            case Access.Withdrawn(String reason, String code) -> new Outcome.ChannelOut(reason, code);
            case Access.NotNow(String code) -> new Outcome.Failed(code);
        };
    }

    /** Sends a text without a delivery, because nothing could be stored: at once, or not at all. */
    void sendUnrecorded(ChannelUser to, ClearedText text) {
        if (tokens.current() instanceof Access.Given access) {
            switch (Recipient.of(to.recipient())) {
                case Recipient.Citizen(String user) -> api.sendToCitizen(access.token(), user, text.body(), List.of());
                case Recipient.Group(String group) -> api.sendToGroup(access.token(), group, text.body());
            }
        }
    }

    private ApiReply call(Address to, Slice slice, String accessToken) {
        return switch (Recipient.of(to.recipient())) {
            case Recipient.Citizen(String user) -> api.sendToCitizen(accessToken, user, slice.words(), buttons(slice));
            case Recipient.Group(String group) -> api.sendToGroup(accessToken, group, slice.words());
        };
    }

    private static List<Option> buttons(Slice slice) {
        return slice.options().stream().limit(OpenApi.MOST_BUTTONS).toList();
    }

    private Outcome outcome(ApiReply reply) {
        return switch (reply) {
            case ApiReply.Done(String id) -> new Outcome.Accepted(id);
            case ApiReply.Refused(int error) -> verdicts.of(error);
            case ApiReply.Unanswered(String code) -> new Outcome.Failed(code);
        };
    }
}
