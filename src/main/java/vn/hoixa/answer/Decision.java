package vn.hoixa.answer;

import java.util.List;
import vn.hoixa.knowledge.CommonAnswer;
import vn.hoixa.knowledge.LifeEvent;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.knowledge.Topic;

/** What a question is about, as far as the search can tell. */
sealed interface Decision {
    /**
     * One procedure.
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
     * A matter of others.
     *
     * @param fit how well it is named, 0 to 1
     */
    record Elsewhere(Topic topic, double fit) implements Decision {}

    /** The commune's matter, but nothing published fits well enough. */
    record Unknown(List<Candidate> candidates) implements Decision {}

    /** Not a word of it is about what a commune does. */
    record Foreign() implements Decision {}

    /** No word that says what it is about. */
    record Nothing() implements Decision {}

    /** Whether it is one thing, or the two that were named. */
    default boolean isSure() {
        return switch (this) {
            case Certain _, Both _, Common _, Happening _ -> true;
            case Between _, Elsewhere _, Unknown _, Foreign _, Nothing _ -> false;
        };
    }

    /** Whether there is nothing that it could be about. */
    default boolean isLost() {
        return switch (this) {
            case Unknown _, Foreign _, Nothing _ -> true;
            case Certain _, Both _, Between _, Common _, Happening _, Elsewhere _ -> false;
        };
    }
}
