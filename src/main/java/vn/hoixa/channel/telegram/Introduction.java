package vn.hoixa.channel.telegram;

import com.pengrad.telegrambot.model.BotCommand;
import com.pengrad.telegrambot.request.GetMe;
import com.pengrad.telegrambot.request.SetMyCommands;
import com.pengrad.telegrambot.response.GetMeResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoixa.command.Commands;

/** Who the bot is, asked once, and what it can be asked, put into Telegram's menu in Vietnamese. */
final class Introduction {
    private final BotApi api;
    private final Commands commands;
    private volatile @Nullable Bot bot;

    Introduction(BotApi api, Commands commands) {
        this.api = api;
        this.commands = commands;
    }

    /** Who the bot is, when it is known already. */
    Optional<Bot> bot() {
        return Optional.ofNullable(bot);
    }

    /** Finds out and puts the menu up; what failed, if something did. */
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
