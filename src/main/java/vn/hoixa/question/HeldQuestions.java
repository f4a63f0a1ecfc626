package vn.hoixa.question;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hoixa.office.OfficerId;
import vn.hoixa.review.Ticket;

/** Lists the questions that officers have claimed, for reminders; reading them does not count as work on them. */
@Component
public class HeldQuestions {
    private final QuestionRows rows;
    private final Clock clock;

    HeldQuestions(QuestionRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * @param until when it goes back to the queue unless its holder works on it
     */
    public record Held(UUID question, Ticket ticket, OfficerId by, Instant until) {}

    /** The questions claimed now. */
    public List<Held> now() {
        var now = clock.instant();
        return rows.unsettled().stream()
                .filter(question -> question.state() == QuestionState.CLAIMED && !question.isIdle(now))
                .flatMap(question -> question.claim().stream()
                        .map(claim -> new Held(
                                question.id(),
                                question.ticket(),
                                claim.by(),
                                claim.touched().plus(QuestionRow.IDLE))))
                .toList();
    }
}
