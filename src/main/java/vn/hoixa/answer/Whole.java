package vn.hoixa.answer;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.hoixa.intent.Intents;
import vn.hoixa.intent.QuestionKind;
import vn.hoixa.knowledge.Procedure;

/** The question to split; searched as one only where there are sides to compare it with. */
final class Whole {
    /** The fit of a side that names its matter clearly to its procedure's name. */
    private static final double FITS = 0.6;

    /**
     * The fit needed where somebody asks about their own case and says more than the matter: "có được lập và chứng thực
     * không".
     */
    private static final double FITS_A_CASE = 0.7;

    /** How many of the nearest procedures may be the one that covers both matters. */
    private static final int NEAREST = 5;

    /** The result of searching the whole question as one. */
    record Seen(Found found, Optional<Procedure> seeming) {}

    private final Question question;
    private final Decision decision;
    private final Supplier<Seen> search;
    private @Nullable Seen seen;

    /**
     * @param decision the decision for the question as one
     * @param search finds the best procedure for it as one, sure or not
     */
    Whole(Question question, Decision decision, Supplier<Seen> search) {
        this.question = question;
        this.decision = decision;
        this.search = search;
    }

    Question question() {
        return question;
    }

    Decision decision() {
        return decision;
    }

    Seen seen() {
        if (seen == null) seen = search.get();
        return seen;
    }

    /** What it is about as one, where that is certain. */
    Optional<Procedure> certain() {
        return decision instanceof Decision.Certain one ? Optional.of(one.procedure()) : Optional.empty();
    }

    /** How well a side has to fit its procedure's name to name its matter clearly, 0 to 1. */
    double fits() {
        return question.asked().kind() == QuestionKind.CASE ? FITS_A_CASE : FITS;
    }

    /** Whether it says itself that it is two: "hai việc đó", "làm lại cả 2". */
    boolean saysTwo(Intents intents) {
        return intents.says(Intents.Cue.TWO, question.words());
    }

    /** The procedures that may cover both matters. */
    List<Procedure> nearest() {
        return decision instanceof Decision.Between(var procedures)
                ? procedures.stream().limit(NEAREST).toList()
                : certain().stream().toList();
    }
}
