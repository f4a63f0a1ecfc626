package vn.hoixa.answer;

import java.util.List;
import vn.hoixa.knowledge.CommonAnswer;
import vn.hoixa.knowledge.LifeEvent;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.knowledge.Topic;

/** What a question is about, as decided from the search results. */
sealed interface Decision {
    /**
     * One procedure is clearly meant.
     *
     * @param others those that came near
     * @param fit how well question and name cover each other, 0 to 1
     */
    record Certain(Procedure procedure, List<Procedure> others, double fit) implements Decision {}

    /** Two procedures named in one question. */
    record Both(Procedure first, Procedure second) implements Decision {}

    /** Several too close to call, best first. */
    record Between(List<Procedure> procedures) implements Decision {}

    record Common(CommonAnswer answer) implements Decision {}

    record Happening(LifeEvent event) implements Decision {}

    /**
     * The matter of another authority.
     *
     * @param fit how well it is named, 0 to 1
     */
    record Elsewhere(Topic topic, double fit) implements Decision {}

    /** The commune's matter, but nothing published fits well enough. */
    record Unknown(List<Candidate> candidates) implements Decision {}

    /** No word of the question belongs to a commune's business. */
    record Foreign() implements Decision {}

    /** The question has no word that names a subject. */
    record Nothing() implements Decision {}

    /** Whether one procedure, or two named ones, are clearly meant. */
    default boolean isSure() {
        return switch (this) {
            case Certain _, Both _, Common _, Happening _ -> true;
            case Between _, Elsewhere _, Unknown _, Foreign _, Nothing _ -> false;
        };
    }

    /** Whether no candidate is left. */
    default boolean isLost() {
        return switch (this) {
            case Unknown _, Foreign _, Nothing _ -> true;
            case Certain _, Both _, Between _, Common _, Happening _, Elsewhere _ -> false;
        };
    }
}
