package vn.hoixa.answer;

import java.util.List;
import java.util.Optional;
import vn.hoixa.intent.Asked;
import vn.hoixa.intent.Intents;
import vn.hoixa.intent.QuestionKind;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.procedure.Facet;
import vn.hoixa.review.StandingReply;

/** Searches for what a question is about, then answers, asks back, refers to an officer or declines. */
final class Matters implements Step {
    /** The fit from which a question contains little but the procedure's name. */
    private static final double NOTHING_BESIDE = 0.75;

    /** The fit below which the reply only says that the matter is not the commune's, not whose it is. */
    private static final double HARDLY = 0.5;

    private final Intents intents;
    private final Decider decider;
    private final CaseFinder cases;
    private final Cards cards;
    private final ProcedureCards procedures;

    Matters(Intents intents, Decider decider, CaseFinder cases, Cards cards, ProcedureCards procedures) {
        this.intents = intents;
        this.decider = decider;
        this.cases = cases;
        this.cards = cards;
        this.procedures = procedures;
    }

    @Override
    public Optional<Answer> take(Turn turn) {
        return answer(turn, decider.decide(turn));
    }

    Optional<Answer> answer(Turn turn, Decision decision) {
        return switch (decision) {
            case Decision.Certain certain -> Optional.of(certain(turn, certain));
            case Decision.Both(var first, var second) ->
                Optional.of(cards.both(turn, first, second, turn.asked())
                        .orElseGet(() -> cards.between(turn, List.of(first, second), StandingReply.CLARIFY_TWO)));
            case Decision.Between(var near) -> Optional.of(between(turn, near));
            case Decision.Common(var answer) -> Optional.of(cards.common(turn, answer));
            case Decision.Happening(var event) -> Optional.of(cards.event(turn, event));
            case Decision.Elsewhere(var topic, double fit) ->
                Optional.of(fit < HARDLY ? leftOpen(turn) : cards.elsewhere(turn, topic));
            case Decision.Unknown(var candidates) -> Optional.of(review(turn, Reason.UNKNOWN_MATTER, candidates));
            case Decision.Foreign() -> Optional.of(leftOpen(turn));
            case Decision.Nothing() -> Optional.empty();
        };
    }

    private Answer certain(Turn turn, Decision.Certain certain) {
        Procedure procedure = certain.procedure();
        Optional<Procedure.Case> found = cases.find(turn, procedure);
        if (found.isPresent()) return caseOf(turn, procedure, found.get(), certain.others());
        return procedures
                .answer(turn, procedure, asked(turn, certain), certain.others())
                .orElseGet(() -> review(turn, untold(turn), procedure));
    }

    private Asked asked(Turn turn, Decision.Certain certain) {
        return asksForAll(turn, certain) || asksWhatIsAhead(turn) ? Asked.OVERVIEW : turn.asked();
    }

    /** "Muốn nghỉ vài tháng thì làm sao" says nothing besides the procedure: it asks for an overview. */
    private boolean asksForAll(Turn turn, Decision.Certain certain) {
        return turn.asked().facets().isEmpty()
                && certain.fit() >= NOTHING_BESIDE
                && intents.says(Intents.Cue.ASKS_HOW, turn.words());
    }

    /** "Sắp hết hai năm thì làm gì tiếp" asks for the procedure itself, not for the next steps. */
    private boolean asksWhatIsAhead(Turn turn) {
        return turn.asked().facets().equals(List.of(Facet.NEXT_STEPS)) && intents.says(Intents.Cue.AHEAD, turn.words());
    }

    private Answer caseOf(Turn turn, Procedure procedure, Procedure.Case found, List<Procedure> others) {
        return switch (found) {
            case Procedure.Case.Told told -> procedures.caseTold(turn, procedure, told, others);
            case Procedure.Case.Elsewhere elsewhere ->
                turn.known()
                        .procedure(elsewhere.see())
                        .flatMap(other -> procedures.answer(turn, other, turn.asked(), List.of(procedure)))
                        .orElseGet(() -> review(turn, Reason.CASE_WITHOUT_RULE, procedure));
        };
    }

    private Answer between(Turn turn, List<Procedure> near) {
        Answer.Clarify asked =
                cards.between(turn, near, areTwo(turn, near) ? StandingReply.CLARIFY_TWO : StandingReply.CLARIFY);
        return new Answer.Clarify(asked.text(), asked.options(), asked.next().leftOpen(turn.context()));
    }

    /**
     * Whether to say that two matters were heard; not where the nearest results are siblings, since then only one of
     * them is unclear.
     */
    private boolean areTwo(Turn turn, List<Procedure> near) {
        return intents.says(Intents.Cue.TWO, turn.words())
                && near.size() > 1
                && !decider.areSiblings(near.get(0), near.get(1));
    }

    private Answer leftOpen(Turn turn) {
        Answer.Declined foreign = cards.foreign(turn);
        return new Answer.Declined(
                foreign.text(), foreign.topic(), foreign.next().leftOpen(turn.context()));
    }

    private static Reason untold(Turn turn) {
        return turn.asked().kind() == QuestionKind.CASE ? Reason.CASE_WITHOUT_RULE : Reason.NOTHING_USABLE;
    }

    private static Answer review(Turn turn, Reason reason, Procedure procedure) {
        return new Answer.NeedsReview(
                reason,
                List.of(new Candidate(procedure.code(), 1, "chắc chắn")),
                turn.context().about(List.of(procedure.code()), turn.asked().facets(), List.of()));
    }

    private static Answer review(Turn turn, Reason reason, List<Candidate> candidates) {
        return new Answer.NeedsReview(
                reason,
                candidates,
                turn.context()
                        .about(List.of(), turn.asked().facets(), List.of())
                        .leftOpen(turn.context()));
    }
}
