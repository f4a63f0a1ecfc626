package vn.hoixa.channel.web;

import java.time.Duration;
import java.util.Optional;
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
    sealed interface Admission {
        /** @param tried what was counted beforehand for a message that is a code */
        record Admitted(Optional<Tallies.Counted> tried) implements Admission {}

        /** Over the limit, or trying codes after too many misses. */
        record TooFast() implements Admission {}

        /** The database is unreachable. */
        record NotCounted() implements Admission {}
    }

    MessageLimits(Tallies tallies, CodeGuard guard, WebSettings settings) {
        this.tallies = tallies;
        this.guard = guard;
        this.settings = settings;
    }

    /** Counts a message. */
    Admission admit(String client, String text) {
        try {
            long sent = tallies.count(Tallies.Kind.MESSAGE, client, WINDOW).times();
            if (sent > settings.messagesPerClient()) {
                return new Admission.TooFast();
            }
            return isCode(text)
                    ? guard.admit(client)
                            .<Admission>map(tried -> new Admission.Admitted(Optional.of(tried)))
                            .orElseGet(Admission.TooFast::new)
                    : new Admission.Admitted(Optional.empty());
        } catch (DataAccessResourceFailureException | TransientDataAccessException | RecoverableDataAccessException e) {
            return new Admission.NotCounted();
        }
    }

    /** Takes back what was counted for a code, unless the code was unknown. */
    void heed(String client, Admission admission, ClearedText reply) {
        boolean miss = reply.basis() instanceof Basis.Standing(StandingReply which)
                && (which == StandingReply.TICKET_UNKNOWN || which == StandingReply.CODE_UNKNOWN);
        var tried = admission instanceof Admission.Admitted(var counted) ? counted : Optional.<Tallies.Counted>empty();
        try {
            if (miss && tried.isEmpty()) {
                guard.missed(client);
            }
            if (!miss) {
                tried.ifPresent(guard::found);
            }
        } catch (DataAccessResourceFailureException | TransientDataAccessException | RecoverableDataAccessException e) {
            return;
        }
    }

    private static boolean isCode(String text) {
        return Ticket.typed(text).isPresent() || VerificationCode.typed(text).isPresent();
    }
}
