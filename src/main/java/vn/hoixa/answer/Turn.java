package vn.hoixa.answer;

import java.time.LocalDate;
import java.util.List;
import vn.hoixa.intent.Asked;
import vn.hoixa.intent.Utterance;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.privacy.MaskedText;

/**
 * One message with all inputs of the decision.
 *
 * @param before the messages just before this one that led to no answer, oldest first
 */
record Turn(
        MaskedText text, List<MaskedText> before, Question question, Context context, LocalDate on, Snapshot known) {
    Utterance words() {
        return question.words();
    }

    Asked asked() {
        return question.asked();
    }

    List<String> matter() {
        return question.matter();
    }

    /** The same turn with another question. */
    Turn asking(Question other) {
        return new Turn(text, before, other, context, on, known);
    }
}
