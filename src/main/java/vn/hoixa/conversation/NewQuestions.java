package vn.hoixa.conversation;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hoixa.answer.Answer;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.review.Ticket;

/** Opens questions, each with a ticket nobody can guess. */
@Component
class NewQuestions {
    private static final int DRAWS = 20;

    private final QuestionRows rows;
    private final QuestionWords words;
    private final PromiseClock promises;
    private final SecureRandom random;

    NewQuestions(QuestionRows rows, QuestionWords words, PromiseClock promises, SecureRandom random) {
        this.rows = rows;
        this.words = words;
        this.promises = promises;
        this.random = random;
    }

    List<QuestionRow> unsettledOf(AddressId asker) {
        return rows.unsettledOf(asker);
    }

    Optional<Instant> promise(Desk desk) {
        return promises.promise(desk.handler());
    }

    QuestionRow open(Incoming message, Answer.NeedsReview needed, Desk desk) {
        for (int draw = 0; draw < DRAWS; draw++) {
            var question = question(message, needed, desk);
            if (rows.insert(question)) {
                return question;
            }
        }
        throw new IllegalStateException(DRAWS + " tickets in a row were taken: the source is not random");
    }

    private QuestionRow question(Incoming message, Answer.NeedsReview needed, Desk desk) {
        var asked = words.of(message, needed);
        return new QuestionRow(
                UUID.randomUUID(),
                Ticket.draw(random),
                message.from(),
                asked,
                QuestionWords.sameness(asked, message, needed),
                new QuestionRow.Place(desk.matter(), desk.handler(), desk.title()),
                new QuestionRow.About(
                        needed.candidates(),
                        needed.next().facets(),
                        needed.reason().name().toLowerCase(Locale.ROOT)),
                message.at(),
                promise(desk),
                Optional.empty(),
                QuestionState.OPEN,
                Optional.empty(),
                Optional.empty(),
                Opened.Callback.NOT_WANTED);
    }
}
