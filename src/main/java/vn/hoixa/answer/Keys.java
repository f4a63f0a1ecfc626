package vn.hoixa.answer;

import java.util.List;
import java.util.Optional;
import vn.hoixa.intent.Asked;
import vn.hoixa.intent.Intents;
import vn.hoixa.intent.QuestionKind;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.review.OptionId;
import vn.hoixa.review.StandingReply;

/** Handles typed keys (0 an officer, 9 not this, 1–8 an option, in digits or words) and options chosen by their id. */
final class Keys implements Step {
    private final Intents intents;
    private final Replies replies;
    private final Cards cards;
    private final ProcedureCards procedures;

    Keys(Intents intents, Replies replies, Cards cards, ProcedureCards procedures) {
        this.intents = intents;
        this.replies = replies;
        this.cards = cards;
        this.procedures = procedures;
    }

    @Override
    public Optional<Answer> take(Turn turn) {
        return intents.key(turn.words()).flatMap(key -> press(turn, key));
    }

    /** The option that a key typed alone chooses among those last offered. */
    Optional<OptionId> picked(Turn turn) {
        List<OptionId> offered = turn.context().offered();
        return intents.key(turn.words())
                .filter(key -> !offered.isEmpty() && !key.equals("0") && !key.equals("9"))
                .filter(key -> !key.equals("1") || !awaitsQuestion(turn))
                .map(key -> key.equals("last") ? offered.size() : Integer.parseInt(key))
                .filter(place -> place <= offered.size())
                .map(place -> offered.get(place - 1));
    }

    private Optional<Answer> press(Turn turn, String key) {
        boolean figure = turn.words().words().stream().anyMatch(word -> word.equals(key));
        List<OptionId> offered = turn.context().offered();
        return switch (key) {
            case "0" -> Optional.of(officer(turn));
            case "9" -> Optional.of(notThis(turn));
            case "last" -> offered.isEmpty() ? Optional.empty() : Optional.of(choose(turn, offered.getLast()));
            case "1" -> awaitsQuestion(turn) ? Optional.of(callback(turn)) : option(turn, 1, figure);
            default -> option(turn, Integer.parseInt(key), figure);
        };
    }

    /** A number in words, such as "năm", chooses only where options were offered. */
    private Optional<Answer> option(Turn turn, int key, boolean figure) {
        List<OptionId> offered = turn.context().offered();
        if (key <= offered.size()) return Optional.of(choose(turn, offered.get(key - 1)));
        return figure ? Optional.of(replies.standing(turn, StandingReply.OPTION_UNKNOWN)) : Optional.empty();
    }

    /** Answers an option by its id, also long after it was offered. */
    Answer choose(Turn turn, OptionId choice) {
        return switch (choice.kind()) {
            case OFFICER -> officer(turn);
            case COMMAND -> command(turn, choice.detail().orElseThrow());
            case EVENT ->
                choice.detail()
                        .flatMap(turn.known()::lifeEvent)
                        .map(event -> cards.event(turn, event))
                        .orElseGet(() -> replies.standing(turn, StandingReply.OPTION_UNKNOWN));
            case PROCEDURE, FACET, CASE ->
                choice.code()
                        .flatMap(turn.known()::procedure)
                        .map(procedure -> about(turn, procedure, choice))
                        .orElseGet(() -> replies.standing(turn, StandingReply.OPTION_UNKNOWN));
        };
    }

    private Answer command(Turn turn, String name) {
        return switch (name) {
            case "not-this" -> notThis(turn);
            case "start" -> replies.introduction(turn, StandingReply.GREETING_FIRST);
            case "tracuu" -> replies.standing(turn, StandingReply.LOOK_UP);
            case "canbo" -> officer(turn);
            case "trogiup" -> replies.standing(turn, StandingReply.WHAT_CAN_YOU_DO);
            default -> replies.standing(turn, StandingReply.OPTION_UNKNOWN);
        };
    }

    private Answer about(Turn turn, Procedure procedure, OptionId choice) {
        if (choice.kind() == OptionId.Kind.CASE) {
            var chosen = choice.detail().flatMap(procedure::caseOf);
            if (chosen.isPresent()) return aboutCase(turn, procedure, chosen.get());
        }
        return answer(turn, procedure, asked(turn, choice));
    }

    private Answer aboutCase(Turn turn, Procedure procedure, Procedure.Case chosen) {
        return switch (chosen) {
            case Procedure.Case.Told told -> procedures.caseTold(turn, procedure, told, List.of());
            case Procedure.Case.Elsewhere elsewhere ->
                answer(turn, turn.known().procedure(elsewhere.see()).orElse(procedure), Asked.OVERVIEW);
        };
    }

    /** After "which one?" the facets are those first asked for; a facet button names its own. */
    private static Asked asked(Turn turn, OptionId choice) {
        Optional<Facet> facet =
                choice.kind() == OptionId.Kind.FACET ? choice.detail().flatMap(Facet::of) : Optional.empty();
        if (facet.isPresent()) return new Asked(QuestionKind.FACET, List.of(facet.get()));
        List<Facet> before = turn.context().facets();
        boolean answersClarify = turn.context().procedures().isEmpty() && !before.isEmpty();
        return answersClarify ? new Asked(QuestionKind.FACET, before) : Asked.OVERVIEW;
    }

    private Answer answer(Turn turn, Procedure procedure, Asked asked) {
        return procedures
                .answer(turn, procedure, asked, List.of())
                .orElseGet(() -> new Answer.NeedsReview(
                        Reason.NOTHING_USABLE,
                        List.of(new Candidate(procedure.code(), 1, "đã chọn")),
                        turn.context().about(List.of(procedure.code()), asked.facets(), List.of())));
    }

    private static boolean awaitsQuestion(Turn turn) {
        return turn.context().awaiting() == Context.Awaiting.QUESTION_FOR_OFFICER;
    }

    private static Answer callback(Turn turn) {
        return new Answer.NeedsReview(
                Reason.WANTS_CALLBACK,
                candidates(turn.context().procedures()),
                turn.context().replied());
    }

    Answer officer(Turn turn) {
        return new Answer.NeedsReview(
                Reason.ASKS_FOR_OFFICER,
                candidates(turn.context().procedures()),
                turn.context().replied().awaiting(Context.Awaiting.QUESTION_FOR_OFFICER));
    }

    /** Offers the alternatives or asks again; the second time refers to an officer. */
    Answer notThis(Turn turn) {
        Context context = turn.context();
        List<Procedure> others = context.alternatives().stream()
                .flatMap(code -> turn.known().procedure(code).stream())
                .toList();
        if (context.misses() > 0
                || (context.procedures().isEmpty() && context.offered().isEmpty())) {
            return new Answer.NeedsReview(
                    Reason.NOT_THIS,
                    candidates(context.alternatives()),
                    context.replied().awaiting(Context.Awaiting.QUESTION_FOR_OFFICER));
        }
        Context missed = context.about(List.of(), context.facets(), List.of()).missedAgain();
        if (others.isEmpty()) return replies.standing(turn, StandingReply.NOT_THIS, missed);
        Answer.Clarify again = cards.between(turn, others, StandingReply.NOT_THIS_NOTED);
        return new Answer.Clarify(again.text(), again.options(), again.next().missedAgain());
    }

    private static List<Candidate> candidates(List<ProcedureCode> codes) {
        return codes.stream().map(code -> new Candidate(code, 1, "đang hỏi")).toList();
    }
}
