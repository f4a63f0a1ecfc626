package vn.hoixa.answer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hoixa.intent.Asked;
import vn.hoixa.intent.QuestionKind;
import vn.hoixa.knowledge.Commune;
import vn.hoixa.knowledge.Passage;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.FacetState;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.procedure.Repeal;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.Composition;
import vn.hoixa.review.OptionId;
import vn.hoixa.review.Slot;
import vn.hoixa.review.StandingReply;

/** Writes the answer about one procedure: heading, facets asked for, other cases, source, options. */
final class ProcedureCards {
    private static final int CASE_NAMES = 4;

    /** The most facets that replace one that may not be told. */
    private static final int REST = 3;

    /** Facets that decide whether somebody may, where nothing more specific is told … */
    private static final List<Facet> WHETHER_ONE_MAY = List.of(Facet.CONDITIONS, Facet.WHO);

    /** … and whether somebody must, without who may. */
    private static final List<Facet> WHETHER_ONE_MUST = List.of(Facet.CONDITIONS);

    /** Folded: "… được không" asks whether one may. */
    private static final String MAY = "duoc";

    private final Replies replies;

    ProcedureCards(Replies replies) {
        this.replies = replies;
    }

    /** Empty when nothing usable answers the question. */
    Optional<Answer> answer(Turn turn, Procedure procedure, Asked asked, List<Procedure> others) {
        if (procedure.repeal().isPresent()) return Optional.of(repealed(turn, procedure));
        return Overdue.of(turn, procedure.source(), List.of(procedure.code()))
                .or(() -> told(turn, procedure, asked, others));
    }

    private Optional<Answer> told(Turn turn, Procedure procedure, Asked asked, List<Procedure> others) {
        Card card = new Card();
        heading(card, procedure);
        FacetLines lines = new FacetLines(procedure, turn.on(), card);
        boolean tells =
                switch (asked.kind()) {
                    case OVERVIEW -> overview(lines);
                    case FACET -> facets(lines, asked.facets());
                    case CASE -> rule(card, lines, asked, whether(turn));
                };
        if (!tells && !isElsewhere(procedure)) return Optional.empty();
        lines.closing();
        otherCases(card, procedure, lines);
        return Optional.of(ready(turn, card, procedure, lines.said(), asked, others));
    }

    /** The reviewed answer to a case, then whatever else was asked for. */
    Answer caseTold(Turn turn, Procedure procedure, Procedure.Case.Told told, List<Procedure> others) {
        if (procedure.repeal().isPresent()) return repealed(turn, procedure);
        return Overdue.of(turn, procedure.source(), List.of(procedure.code()))
                .orElseGet(() -> told(turn, procedure, told, others));
    }

    private Answer told(Turn turn, Procedure procedure, Procedure.Case.Told told, List<Procedure> others) {
        Card card = new Card();
        heading(card, procedure);
        card.add(text -> text.quote(told.answer()));
        FacetLines lines = new FacetLines(procedure, turn.on(), card);
        if (turn.asked().kind() == QuestionKind.FACET)
            lines.beside(told.answer(), turn.asked().facets());
        card.addIfRoom(text -> text.link(procedure.code()));
        return ready(
                turn,
                card,
                procedure,
                decided(turn, lines.said()),
                new Asked(QuestionKind.CASE, turn.asked().facets()),
                others);
    }

    /**
     * The facets told, where a reviewed case counts as the facet asked first: whether both have to come, who may go.
     */
    private static Map<Facet, FacetState> decided(Turn turn, Map<Facet, FacetState> beside) {
        Map<Facet, FacetState> said = new LinkedHashMap<>();
        turn.asked().facets().stream().limit(1).forEach(facet -> said.put(facet, new FacetState.Usable()));
        said.putAll(beside);
        return said;
    }

    private static boolean overview(FacetLines lines) {
        if (!lines.anyUsable(FacetLines.DEFAULT_CARD)) return rest(lines);
        lines.overview();
        return true;
    }

    private static boolean facets(FacetLines lines, List<Facet> asked) {
        if (!lines.anyUsable(EnumSet.allOf(Facet.class))) return false;
        lines.tell(asked);
        return lines.anyUsable(asked) || rest(lines);
    }

    /** Adds other usable facets in short. */
    private static boolean rest(FacetLines lines) {
        List<Facet> usable = Stream.concat(
                        FacetLines.DEFAULT_CARD.stream(), EnumSet.complementOf(EnumSet.of(Facet.LEGAL_BASIS)).stream())
                .distinct()
                .filter(lines::isUsable)
                .limit(REST)
                .toList();
        lines.usable(usable);
        return !usable.isEmpty();
    }

    /**
     * Adds the facet that decides a case, after a notice that the rule is quoted and the case is not judged. Where the
     * facet asked for is not usable ("con nộp thay được không"), that is said first, then what decides such cases in
     * general.
     */
    private static boolean rule(Card card, FacetLines lines, Asked asked, List<Facet> whether) {
        List<Facet> facets = asked.facets().isEmpty() ? List.of(Facet.CONDITIONS) : asked.facets();
        if (lines.anyUsable(facets)) return rule(card, lines, facets);
        return Stream.concat(asked.also().stream(), whether.stream())
                .filter(lines::isUsable)
                .findFirst()
                .map(facet -> rule(
                        card,
                        lines,
                        Stream.concat(asked.facets().stream(), Stream.of(facet)).toList()))
                .orElse(false);
    }

    private static List<Facet> whether(Turn turn) {
        return turn.words().bare().contains(MAY) ? WHETHER_ONE_MAY : WHETHER_ONE_MUST;
    }

    private static boolean rule(Card card, FacetLines lines, List<Facet> facets) {
        card.add(text -> text.say(StandingReply.CASE_RULE));
        lines.tell(facets);
        return true;
    }

    private static void heading(Card card, Procedure procedure) {
        card.add(text -> text.say(StandingReply.ABOUT, Slot.words(Slot.Name.PROCEDURE, procedure.shortName())));
        handledElsewhere(card, procedure);
    }

    /** Adds who handles it, where that is not the commune. */
    static void handledElsewhere(Card card, Procedure procedure) {
        procedure
                .handler()
                .filter(ProcedureCards::isElsewhere)
                .ifPresent(handler -> card.add(text -> text.say(
                        StandingReply.HANDLED_ELSEWHERE,
                        Slot.words(Slot.Name.HANDLER, handler.name()),
                        Slot.words(Slot.Name.CONTACT, contact(handler)))));
    }

    private static List<Passage> contact(Commune.Handler handler) {
        List<Passage> contact = new ArrayList<>();
        handler.desk().ifPresent(contact::add);
        handler.phone().ifPresent(contact::add);
        return contact;
    }

    private static boolean isElsewhere(Procedure procedure) {
        return procedure.handler().filter(ProcedureCards::isElsewhere).isPresent();
    }

    private static boolean isElsewhere(Commune.Handler handler) {
        return !handler.kind().isOfCommune();
    }

    private static void otherCases(Card card, Procedure procedure, FacetLines lines) {
        List<Passage> cases =
                procedure.documentCases().stream().limit(CASE_NAMES).toList();
        if (lines.isInShort(Facet.DOCUMENTS) && !cases.isEmpty()) {
            card.addIfRoom(text -> text.say(StandingReply.MORE_CASES, Slot.words(Slot.Name.CASES, cases)));
        }
        card.addIfRoom(text -> text.link(procedure.code()));
    }

    private Answer ready(
            Turn turn,
            Card card,
            Procedure procedure,
            Map<Facet, FacetState> said,
            Asked asked,
            List<Procedure> others) {
        List<ProcedureCode> codes = List.of(procedure.code());
        Ending.of(card)
                .source(codes, procedure)
                .more(turn, procedure, said.keySet())
                .officerOrNotThis();
        ClearedText text = replies.clear(turn, card);
        Context next = turn.context()
                .about(codes, asked.facets(), Ending.numbered(text))
                .insteadMaybe(others.stream().map(Procedure::code).toList());
        return new Answer.Ready(text, List.of(new Answered(procedure.code(), said)), next);
    }

    private Answer repealed(Turn turn, Procedure procedure) {
        Composition text = replies.open(turn);
        Slot name = Slot.words(Slot.Name.PROCEDURE, procedure.shortName());
        Optional<Procedure> heir =
                procedure.repeal().flatMap(Repeal::replacedBy).flatMap(turn.known()::procedure);
        if (heir.isPresent()) {
            Passage heirName = heir.get().shortName();
            text.say(StandingReply.REPEALED, name, Slot.words(Slot.Name.REPLACEMENT, heirName))
                    .option(OptionId.procedure(heir.get().code()), heirName);
        } else {
            text.say(StandingReply.REPEALED_UNKNOWN, name);
        }
        List<ProcedureCode> codes = List.of(procedure.code());
        text.footer(Slot.source(codes), procedure.source().factsOn()).officerOption();
        ClearedText cleared = text.clear();
        return new Answer.Ready(
                cleared,
                List.of(new Answered(procedure.code(), Map.of())),
                turn.context().about(codes, turn.asked().facets(), Ending.numbered(cleared)));
    }
}
