package vn.hoixa.conversation;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.hoixa.privacy.Fault;
import vn.hoixa.review.ClearedText;
import vn.hoixa.turn.Received;

/** Entry point for messages of all channels: processes a message and returns the result. */
@Component
public class Conversations {
    /** The period in which a conversation's turns are counted for the rate limit. */
    static final Duration WINDOW = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(Conversations.class);

    private final Intake intake;
    private final Outage outage;
    private final Standby standby;

    Conversations(Intake intake, Outage outage, Standby standby) {
        this.intake = intake;
        this.outage = outage;
        this.standby = standby;
    }

    /** The reply while nothing can be stored; found without the database. */
    public Received unstored(Inbound message) {
        return outage.reply(message);
    }

    /** The text for somebody whose message was not received. */
    public ClearedText notReceived() {
        return outage.notReceived();
    }

    /** What somebody is told who sends too fast: one text for all. */
    public ClearedText slowDown() {
        return standby.slowDown().text();
    }

    /**
     * Processes a message. A repeated message (same sender and id) gets its first reply again. Whatever fails, there is
     * a reply: a message that could not be stored is not accepted, and its sender is told to send it again.
     */
    public Received receive(Inbound message) {
        try {
            return intake.take(message);
        } catch (DataAccessResourceFailureException | TransactionException e) {
            LOG.warn("a message was not accepted, the database is away; its sender is asked to send it again");
            return outage.reply(message);
        } catch (RuntimeException e) {
            LOG.error("a message was not accepted ({}); its sender is asked to send it again", Fault.told(e));
            return outage.reply(message);
        }
    }
}
