package vn.hoixa.channel.telegram;

import com.pengrad.telegrambot.model.BotCommand;
import com.pengrad.telegrambot.request.GetMe;
import com.pengrad.telegrambot.request.SetMyCommands;
import com.pengrad.telegrambot.response.GetMeResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoixa.command.Commands;

/** Start-up calls: gets the bot's identity once, and sets Telegram's menu of commands in Vietnamese. */
final class Introduction {
    private final BotApi api;
    private final Commands commands;
    private volatile @Nullable Bot bot;

    Introduction(BotApi api, Commands commands) {
        this.api = api;
        this.commands = commands;
    }

    /** The bot's identity, when it is already known. */
    Optional<Bot> bot() {
        return Optional.ofNullable(bot);
    }

    /** Gets the identity and sets the menu; returns the failed call, if any. */
    Optional<Reply<?>> make() {
        var me = api.call(new GetMe());
        if (!(me instanceof Reply.Done<GetMeResponse>(GetMeResponse response))) {
            return Optional.of(me);
        }
        bot = new Bot(response.user().id(), response.user().username());
        var menu = api.call(new SetMyCommands(menu()));
        return menu instanceof Reply.Done<?> ? Optional.empty() : Optional.of(menu);
    }

    private BotCommand[] menu() {
        return commands.list().stream()
                .map(option -> new BotCommand(option.id().detail().orElseThrow(), option.label()))
                .toArray(BotCommand[]::new);
    }
}
