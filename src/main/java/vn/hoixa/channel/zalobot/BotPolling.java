package vn.hoixa.channel.zalobot;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.JsonNode;
import vn.hoixa.conversation.Conversations;
import vn.hoixa.conversation.Inbound;
import vn.hoixa.database.ReplicaTurn;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.opening.ChannelDecisions;
import vn.hoixa.wire.Worker;

/**
 * Polls the Bot Platform for updates while the application serves.
 *
 * <p>The platform forgets an update when it hands it out, so the next one is asked for only when the last is committed;
 * an update that cannot be committed is held here and tried again, see {@link Uncommitted}. Limit: an update in transit
 * or held when the process is killed is lost, and the citizen has to write again. A stop waits for the current call.
 */
final class BotPolling extends Worker {
    private static final Logger LOG = LoggerFactory.getLogger(BotPolling.class);
    private static final int IDLE = 408;
    private static final Duration REST = Duration.ofSeconds(2);
    private static final Duration LONG_REST = Duration.ofSeconds(10);
    private static final Duration TO_FINISH = Duration.ofSeconds(25);

    private final BotSettings settings;
    private final BotApi api;
    private final UpdateReader reader = new UpdateReader();
    private final ChannelDecisions decisions;
    private final Uncommitted uncommitted;
    private final DataSource database;
    private @Nullable ReplicaTurn turn;
    /** Whether this replica polled last: while the database is unreachable, no other does. */
    private boolean wasMine;
    /** Whether no webhook prevents polling, as far as is known. */
    private boolean isClear;

    BotPolling(
            BotSettings settings,
            BotApi api,
            ChannelDecisions decisions,
            Conversations conversations,
            DataSource database) {
        super("zalo-bot-polling", TO_FINISH);
        this.settings = settings;
        this.api = api;
        this.decisions = decisions;
        this.uncommitted = new Uncommitted(conversations, api);
        this.database = database;
    }

    /** Without a bot there is nothing to poll. */
    @Override
    public boolean isAutoStartup() {
        return settings.isGiven();
    }

    @Override
    protected void ended() {
        uncommitted.lose();
        giveBack();
    }

    /** Whether this replica holds the right to poll now. */
    private boolean isMine() throws SQLException {
        if (turn == null) {
            turn = ReplicaTurn.take(database, ReplicaTurn.Right.ZALO_BOT_UPDATES)
                    .orElse(null);
            wasMine = turn != null;
            isClear = false;
            return wasMine;
        }
        return turn.isHeld();
    }

    private void giveBack() {
        try (var given = turn) {
            turn = null;
        } catch (SQLException e) {
            LOG.info("the database took the turn of the Zalo bot's poller back by itself");
        }
    }

    /** Commits held updates and polls once. No failure ends the polling. */
    @Override
    protected Duration round() {
        try {
            uncommitted.commit();
            if (!uncommitted.hasRoom()) {
                return REST;
            }
            return decisions.isOpen(ChannelName.ZALO_BOT) && isMine() ? askInTurn() : REST;
        } catch (DataAccessException | TransactionException | SQLException e) {
            LOG.warn("the Zalo bot waits for the database ({})", e.getClass().getSimpleName());
            giveBack();
            return lookOut();
        } catch (RuntimeException e) {
            LOG.error(
                    "the Zalo bot's polling failed ({}) and goes on",
                    e.getClass().getName());
            return LONG_REST;
        }
    }

    private Duration askInTurn() {
        if (!isClear) {
            isClear = clear();
        }
        return ask(uncommitted::add);
    }

    /**
     * Removes a webhook left from before, which would prevent polling. Where the platform does not answer, it is tried
     * again.
     */
    private boolean clear() {
        return api.webhook() instanceof BotReply.Done(JsonNode webhook)
                && (webhook.path("url").asString("").isEmpty() || isRemoved());
    }

    private boolean isRemoved() {
        boolean removed = api.removeWebhook() instanceof BotReply.Done;
        if (removed) {
            LOG.warn("the Zalo bot had a webhook although it is asked for updates; the webhook was removed");
        }
        return removed;
    }

    /**
     * While nothing can be stored, holds updates in memory as far as there is room, since somebody may call for help.
     */
    private Duration lookOut() {
        return wasMine && !uncommitted.isFull() ? ask(uncommitted::addUnstored) : REST;
    }

    private Duration ask(Consumer<Inbound> taken) {
        return switch (api.nextUpdate()) {
            case BotReply.Done(JsonNode update) -> {
                reader.read(update).ifPresent(taken);
                yield Duration.ZERO;
            }
            case BotReply.Refused(int code) when code == IDLE -> Duration.ZERO;
            case BotReply.Refused(int code) -> {
                isClear = false;
                yield refused(code);
            }
            case BotReply.Unanswered(String code) -> {
                LOG.warn("the Zalo Bot Platform gives no updates ({}); asked again", code);
                yield REST;
            }
        };
    }

    private static Duration refused(int code) {
        LOG.warn("the Zalo Bot Platform refuses updates ({}); asked again in {} s", code, LONG_REST.toSeconds());
        return LONG_REST;
    }
}
