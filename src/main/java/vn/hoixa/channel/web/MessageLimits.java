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
 * Rate limits of a client: messages, and codes tried in them; conversations have their own limits.
 *
 * <p>While the database is unreachable nothing is counted and nobody is refused: the conversation's reply explains the
 * outage.
 */
@Component
final class MessageLimits {
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Tallies tallies;
    private final CodeGuard guard;
    private final WebSettings settings;

    /** Result of counting a message. */
    enum Admission {
        ADMITTED,
        /** Over the limit, or trying codes after too many misses. */
        TOO_FAST,
        /** The database is unreachable. */
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

    /** Counts a miss when a message contained an unknown code. */
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
