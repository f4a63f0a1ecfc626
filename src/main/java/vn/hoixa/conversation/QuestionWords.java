package vn.hoixa.conversation;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hoixa.answer.Answer;
import vn.hoixa.answer.Reason;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.privacy.MaskedText;
import vn.hoixa.privacy.Masker;
import vn.hoixa.procedure.Facet;
import vn.hoixa.turn.Turns;

/** Finds the words that an officer reads when a message opens a question. */
@Component
class QuestionWords {
    private static final String CALL_ME = "Xin gọi lại.";

    private final Turns turns;
    private final Masker masker;
    private final Knowledge knowledge;

    QuestionWords(Turns turns, Masker masker, Knowledge knowledge) {
        this.turns = turns;
        this.masker = masker;
        this.knowledge = knowledge;
    }

    /** The message, the label of the pressed button, or the words before a mere key. */
    MaskedText of(Incoming message, Answer.NeedsReview needed) {
        if (needed.reason() == Reason.WANTS_CALLBACK) {
            return turns.lastWords(message.from(), message.at().minus(Arrivals.ONE_THOUGHT))
                    .orElseGet(() -> masker.stored(CALL_ME));
        }
        return message.text().isBlank() ? masker.stored(chosen(needed)) : message.text();
    }

    private String chosen(Answer.NeedsReview needed) {
        String facets = needed.next().facets().stream().map(Facet::label).collect(Collectors.joining(", "));
        String procedure = needed.candidates().stream()
                .findFirst()
                .flatMap(candidate -> knowledge.snapshot().procedure(candidate.code()))
                .map(found -> found.shortName().text())
                .orElse(CALL_ME);
        return facets.isEmpty() ? procedure : procedure + ": " + facets;
    }
}
