package vn.hoixa.channel.telegram;

import com.pengrad.telegrambot.request.DeleteWebhook;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.hoixa.database.ReplicaTurn;

/** Long polling by the replica that holds the right to poll. */
final class PollingListener implements Listener {
    /** Interval for checking again whether this replica may poll, or the channel is open. */
    private static final Duration WAITING = Duration.ofSeconds(5);

    private static final Duration HELD = Duration.ofSeconds(1);

    private final DataSource database;
    private final BotApi api;
    private final Introduction introduction;
    private final Poller poller;
    private final BackOff backOff;
    private final TelegramMessenger channel;
    /** Whether this replica polled last: while the database is unreachable, no other does. */
    private boolean wasMine;

    PollingListener(
            DataSource database,
            BotApi api,
            Introduction introduction,
            Poller poller,
            BackOff backOff,
            TelegramMessenger channel) {
        this.database = database;
        this.api = api;
        this.introduction = introduction;
        this.poller = poller;
        this.backOff = backOff;
        this.channel = channel;
    }

    @Override
    public Duration work(BooleanSupplier goOn) throws SQLException {
        try {
            return workInTurn(goOn);
        } catch (SQLException | DataAccessException | TransactionException e) {
            var bot = introduction.bot();
            if (!wasMine || bot.isEmpty()) {
                throw e;
            }
            backOff.after(Trouble.DATABASE);
            poller.lookOut(bot.get());
            return HELD;
        }
    }

    private Duration workInTurn(BooleanSupplier goOn) throws SQLException {
        if (!channel.isOpen()) {
            return WAITING;
        }
        var turn = ReplicaTurn.take(database, ReplicaTurn.Right.TELEGRAM_UPDATES);
        wasMine = turn.isPresent();
        if (turn.isEmpty()) {
            return WAITING;
        }
        try (var held = turn.get()) {
            return listen(held, goOn);
        }
    }

    private Duration listen(ReplicaTurn turn, BooleanSupplier goOn) throws SQLException {
        var failed = begin();
        if (failed.isPresent()) {
            return backOff.after(failed.get());
        }
        while (goOn.getAsBoolean() && turn.isHeld() && channel.isOpen()) {
            switch (poller.ask(introduction.bot().orElseThrow(), channel::isOpen)) {
                case Poller.Round.Taken _ -> backOff.none();
                case Poller.Round.Held _ -> {
                    return HELD;
                }
                case Poller.Round.Failed(var reply) -> {
                    return goOn.getAsBoolean() ? backOff.after(reply) : Duration.ZERO;
                }
            }
        }
        return Duration.ZERO;
    }

    /** Removes a webhook left from before, which would prevent polling; waiting updates are not dropped. */
    private Optional<Reply<?>> begin() {
        return introduction.make().or(() -> {
            Reply<?> removed = api.call(new DeleteWebhook().dropPendingUpdates(false));
            return removed instanceof Reply.Done<?> ? Optional.empty() : Optional.of(removed);
        });
    }

    @Override
    public void hangUp() {
        api.hangUp();
    }
}
