package vn.hoixa.question;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hoixa.question.Desks.Desk;
import vn.hoixa.question.WaitingQuestions.Asked;
import vn.hoixa.review.Ticket;

/** Opens questions, each with a ticket that cannot be guessed. */
@Component
class NewQuestions {
    private static final int DRAWS = 20;

    private final QuestionRows rows;
    private final PromiseClock promises;
    private final SecureRandom random;

    NewQuestions(QuestionRows rows, PromiseClock promises, SecureRandom random) {
        this.rows = rows;
        this.promises = promises;
        this.random = random;
    }

    QuestionRow open(Asked asked, Desk desk) {
        for (int draw = 0; draw < DRAWS; draw++) {
            var question = question(asked, desk);
            if (rows.insert(question)) {
                return question;
            }
        }
        throw new IllegalStateException(DRAWS + " tickets in a row were taken: the source is not random");
    }

    private QuestionRow question(Asked asked, Desk desk) {
        var needed = asked.needed();
        return new QuestionRow(
                UUID.randomUUID(),
                Ticket.draw(random),
                asked.by(),
                asked.words(),
                QuestionDigest.of(asked),
                new QuestionRow.Place(desk.matter(), desk.handler(), desk.title()),
                new QuestionRow.About(
                        needed.candidates(),
                        needed.next().facets(),
                        needed.reason().name().toLowerCase(Locale.ROOT)),
                asked.at(),
                promises.promise(desk.handler()),
                Optional.empty(),
                Optional.empty(),
                QuestionState.OPEN,
                Optional.empty(),
                Optional.empty(),
                Opened.Callback.NOT_WANTED);
    }
}
