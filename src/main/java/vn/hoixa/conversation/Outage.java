package vn.hoixa.conversation;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.hoixa.answer.Answer;
import vn.hoixa.answer.Answerer;
import vn.hoixa.answer.Context;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.privacy.Masker;
import vn.hoixa.turn.Received;

/** What is said while nothing can be stored: an emergency needs the search index only and is answered all the same. */
@Component
class Outage {
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

    Received reply(Inbound message) {
        return message.choice().isEmpty()
                        && answer(message) instanceof Answer.Standing standing
                        && Standby.EMERGENCIES.contains(standing.which())
                ? standby.emergency(standing.which())
                : standby.unavailable();
    }

    private Answer answer(Inbound message) {
        var masked = masker.mask(message.raw());
        var context = beginning.receiving(message.provenance(), masked.kinds());
        return answerer.answer(masked.text(), context, LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE));
    }
}
