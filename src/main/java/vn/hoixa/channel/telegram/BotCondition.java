package vn.hoixa.channel.telegram;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Health of the bot in this process. A change is logged once, without token and chat. */
final class BotCondition {
    private static final Logger LOG = LoggerFactory.getLogger(BotCondition.class);

    private final ListenerRow row;
    private Optional<Trouble> trouble = Optional.empty();
    /** Whether the trouble is already stored; the row may still hold one that ended with the last process. */
    private boolean isSaid;

    BotCondition(ListenerRow row) {
        this.row = row;
    }

    synchronized Optional<Trouble> trouble() {
        return trouble;
    }

    /** Learns from a call: that the token is rejected, or that everything works again. */
    void note(Reply<?> reply) {
        switch (reply) {
            case Reply.Done<?> _ -> isWell();
            case Reply.Refused<?> refused when refused.isTokenRejected() -> suffers(Trouble.TOKEN);
            case Reply.Refused<?> _, Reply.Lost<?> _ -> {
                // about one message or one moment; whoever made the call decides
            }
        }
    }

    synchronized void suffers(Trouble what) {
        if (!trouble.equals(Optional.of(what))) {
            trouble = Optional.of(what);
            isSaid = true;
            LOG.warn("Telegram: {} (asked again by itself)", what);
            row.trouble(what);
        }
    }

    synchronized void isWell() {
        if (trouble.isPresent()) {
            LOG.info("Telegram: working again");
        }
        if (trouble.isPresent() || !isSaid) {
            trouble = Optional.empty();
            isSaid = true;
            row.isWell();
        }
    }
}
