package vn.hoixa.console.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hoixa.delivery.Channels;
import vn.hoixa.delivery.Fate;
import vn.hoixa.delivery.Reach;
import vn.hoixa.question.Questions;
import vn.hoixa.question.Receipt;

/** Delivery status of answers, in the words of the screen. */
@Component
class AnswerArrivals {
    private final Questions questions;
    private final Channels channels;
    private final Clock clock;

    AnswerArrivals(Questions questions, Channels channels, Clock clock) {
        this.questions = questions;
        this.channels = channels;
        this.clock = clock;
    }

    /** The delivery status of the answer to one question; empty when nothing was sent. */
    Optional<Arrival> of(UUID question) {
        return Optional.ofNullable(of(List.of(question)).get(question));
    }

    /** By question. */
    Map<UUID, Arrival> of(Collection<UUID> asked) {
        var arrivals = new HashMap<UUID, Arrival>();
        questions.receipts(asked).forEach((question, receipts) -> arrivals.put(question, arrival(receipts)));
        return arrivals;
    }

    private Arrival arrival(List<Receipt> receipts) {
        int arrived = 0;
        int underWay = 0;
        var missed = new ArrayList<Arrival.Missed>();
        for (var receipt : receipts) {
            switch (foreseen(receipt)) {
                case Fate.Arrived _ -> arrived++;
                case Fate.OnItsWay _ -> underWay++;
                case Fate.GivenUp(String reason) ->
                    missed.add(new Arrival.Missed(receipt.ticket().toString(), reason));
            }
        }
        return new Arrival(arrived, underWay, missed);
    }

    /** The expected final status: a delivery to an unreachable address will be given up. */
    private Fate foreseen(Receipt receipt) {
        if (!(receipt.fate() instanceof Fate.OnItsWay)) {
            return receipt.fate();
        }
        return channels.reach(receipt.to(), clock.instant())
                .map(reach ->
                        reach instanceof Reach.Unreachable(String reason) ? new Fate.GivenUp(reason) : receipt.fate())
                .orElse(receipt.fate());
    }
}
