package vn.hoixa.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.hoixa.answer.Answer;
import vn.hoixa.answer.Answerer;
import vn.hoixa.answer.Context;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.privacy.Masker;

/** The door: takes a message in, and says what it came to. */
@Component
public class Conversations {
    /** Over this stretch of time a conversation's turns are counted. */
    static final Duration WINDOW = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(Conversations.class);

    private final Intake intake;
    private final History history;
    private final Standby standby;
    private final Answerer answerer;
    private final Masker masker;
    private final Context beginning;
    private final Clock clock;

    Conversations(
            Intake intake,
            History history,
            Standby standby,
            Answerer answerer,
            Masker masker,
            Context beginning,
            Clock clock) {
        this.intake = intake;
        this.history = history;
        this.standby = standby;
        this.answerer = answerer;
        this.masker = masker;
        this.beginning = beginning;
        this.clock = clock;
    }

    /** What came of a vote. */
    public enum Voting {
        NOTED,
        UNKNOWN_TURN
    }

    /**
     * Takes a message in. The same message (by sender and id) gets the reply it got first. Never throws for an outage of
     * the database: the message is then not accepted, and the reply says to send it again.
     */
    public Received receive(Inbound message) {
        try {
            return intake.take(message);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn(
                    "a message was not accepted ({}); its sender is asked to send it again",
                    e.getClass().getSimpleName());
            return withoutDatabase(message);
        }
    }

    /** What was said in a conversation after a moment, oldest first; empty for a conversation never seen. */
    public List<Said> said(ChannelUser with, Instant after) {
        return history.of(with, after);
    }

    /** One vote per conversation and text: a later one replaces it. */
    public Voting vote(ChannelUser by, UUID turn, Vote vote) {
        return history.vote(by, turn, vote);
    }

    /** An emergency is answered also now: it needs the search index only. */
    private Received withoutDatabase(Inbound message) {
        var masked = masker.mask(message.choice().isPresent() ? "" : message.raw());
        var context = beginning.receiving(message.provenance(), masked.kinds());
        var today = clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
        return answerer.answer(masked.text(), context, today) instanceof Answer.Standing standing
                        && Standby.EMERGENCIES.contains(standing.which())
                ? standby.emergency(standing.which())
                : standby.unavailable();
    }
}
