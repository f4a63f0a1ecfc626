package vn.hoixa.conversation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.hoixa.answer.Answer;
import vn.hoixa.answer.Answerer;
import vn.hoixa.answer.Context;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.privacy.Fault;
import vn.hoixa.privacy.Masker;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.StandingReply;
import vn.hoixa.turn.Received;

/** Replies while nothing can be stored; an emergency needs only the search index and is still answered. */
@Component
class Outage {
    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    private final Standby standby;
    private final Answerer answerer;
    private final Masker masker;
    private final Context beginning;
    private final Clock clock;

    Outage(Standby standby, Answerer answerer, Masker masker, Context beginning, Clock clock) {
        this.standby = standby;
        this.answerer = answerer;
        this.masker = masker;
        this.beginning = beginning;
        this.clock = clock;
    }

    ClearedText notReceived() {
        return standby.unavailable().text();
    }

    Received reply(Inbound message) {
        return emergency(message).map(standby::emergency).orElseGet(standby::unavailable);
    }

    private Optional<StandingReply> emergency(Inbound message) {
        try {
            return message.choice().isEmpty()
                            && answer(message) instanceof Answer.Standing standing
                            && Standby.EMERGENCIES.contains(standing.which())
                    ? Optional.of(standing.which())
                    : Optional.empty();
        } catch (RuntimeException e) {
            LOG.error("the answerer failed during an outage ({}); its sender is told to send again", Fault.told(e));
            return Optional.empty();
        }
    }

    private Answer answer(Inbound message) {
        var masked = masker.mask(message.raw());
        var context = beginning.receiving(message.provenance(), masked.kinds());
        return answerer.answer(masked.text(), context, LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE));
    }
}
