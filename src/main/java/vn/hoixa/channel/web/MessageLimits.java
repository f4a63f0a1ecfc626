package vn.hoixa.channel.web;

import java.time.Duration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import vn.hoixa.review.Basis;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.StandingReply;
import vn.hoixa.review.Ticket;
import vn.hoixa.review.VerificationCode;

/**
 * How many messages a client may send, and how many codes it may try in them; a conversation has limits of its own.
 *
 * <p>While the database is away nothing is counted and nobody stopped: the conversation itself says what is the matter.
 */
@Component
final class MessageLimits {
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Tallies tallies;
    private final CodeGuard guard;
    private final WebSettings settings;

    /** What counting a message comes to. */
    enum Admission {
        ADMITTED,
        /** One too many, or trying codes after too many misses. */
        TOO_FAST,
        /** The database is away. */
        NOT_COUNTED
    }

    MessageLimits(Tallies tallies, CodeGuard guard, WebSettings settings) {
        this.tallies = tallies;
        this.guard = guard;
        this.settings = settings;
    }

    /** Counts a message. */
    Admission admit(String client, String text) {
        try {
            long sent = tallies.count(Tallies.Kind.MESSAGE, client, WINDOW);
            return sent > settings.messagesPerClient() || isCode(text) && guard.refuses(client)
                    ? Admission.TOO_FAST
                    : Admission.ADMITTED;
        } catch (DataAccessResourceFailureException | TransientDataAccessException | RecoverableDataAccessException e) {
            return Admission.NOT_COUNTED;
        }
    }

    /** Counts a code that a message tried and nobody has. */
    void heed(String client, ClearedText reply) {
        if (reply.basis() instanceof Basis.Standing(StandingReply which)
                && (which == StandingReply.TICKET_UNKNOWN || which == StandingReply.CODE_UNKNOWN)) {
            try {
                guard.missed(client);
            } catch (DataAccessResourceFailureException
                    | TransientDataAccessException
                    | RecoverableDataAccessException e) {
                return;
            }
        }
    }

    private static boolean isCode(String text) {
        return Ticket.typed(text).isPresent() || VerificationCode.typed(text).isPresent();
    }
}
