package vn.hoixa.answer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hoixa.knowledge.CommonAnswer;
import vn.hoixa.knowledge.Commune;
import vn.hoixa.knowledge.Facet;
import vn.hoixa.knowledge.LifeEvent;
import vn.hoixa.knowledge.Passage;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.knowledge.ProcedureCode;
import vn.hoixa.knowledge.Topic;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.Composition;
import vn.hoixa.review.OptionId;
import vn.hoixa.review.Slot;
import vn.hoixa.review.StandingReply;

/** Puts what is published into the words of an answer: heading, answer, other cases, source, options. */
final class Cards {
    /** The most options that ask which procedure is meant. */
    static final int CHOICES = 5;

    private static final int FACET_BUTTONS = 4;
    private static final int CASE_BUTTONS = 2;
    private static final int CASE_NAMES = 4;
    private static final int EVENT_STEPS = 6;

    /** What is worth a button under an answer, first what is asked most. */
    private static final List<Facet> BUTTONS = List.of(
            Facet.DOCUMENTS,
            Facet.FEE,
            Facet.TIME_LIMIT,
            Facet.PLACE,
            Facet.ONLINE,
            Facet.BENEFIT,
            Facet.ON_BEHALF,
            Facet.CONDITIONS,
            Facet.MISSING_DOCUMENT,
            Facet.STEPS);

    private static final Set<Commune.Handler.Kind> ELSEWHERE = EnumSet.of(
            Commune.Handler.Kind.TAX,
            Commune.Handler.Kind.INSURANCE,
            Commune.Handler.Kind.LAND,
            Commune.Handler.Kind.CITY,
            Commune.Handler.Kind.OTHER);

    private final Replies replies;

    Cards(Replies replies) {
        this.replies = replies;
    }

    /** The answer about one procedure; empty when nothing of it may be told. */
    Optional<Answer> procedure(Turn turn, Procedure procedure, Asked asked, List<Procedure> others) {
        if (procedure.repeal().isPresent()) return Optional.of(repealed(turn, procedure));
        Card card = new Card();
        heading(card, procedure);
        FacetLines lines = new FacetLines(procedure, turn.on(), card);
        boolean tells =
                switch (asked.kind()) {
                    case OVERVIEW -> overview(lines);
                    case FACET -> facets(lines, asked.facets());
                    case CASE -> rule(card, lines, asked.facets());
                };
        if (!tells && !isElsewhere(procedure)) return Optional.empty();
        otherCases(card, procedure, lines);
        return Optional.of(ready(turn, card, procedure, lines.said(), asked, others));
    }

    /** The reviewed answer to a case. */
    Answer caseTold(Turn turn, Procedure procedure, Procedure.Case.Told told, List<Procedure> others) {
        Card card = new Card();
        heading(card, procedure);
        card.add(text -> text.quote(told.answer()));
        card.addIfRoom(text -> text.link(procedure.code()));
        return ready(turn, card, procedure, Map.of(), new Asked(QuestionKind.CASE, List.of()), others);
    }

    /** Both procedures of a question that names two, each in short. */
    Optional<Answer> both(Turn turn, Procedure first, Procedure second, Asked asked) {
        Card card = new Card();
        card.add(text -> text.say(
                StandingReply.TWO_PROCEDURES,
                Slot.words(Slot.Name.PROCEDURE, first.shortName()),
                Slot.words(Slot.Name.SECOND_PROCEDURE, second.shortName())));
        List<Answered> what = new ArrayList<>();
        for (Procedure procedure : List.of(first, second)) {
            FacetLines lines = new FacetLines(procedure, turn.on(), card);
            card.add(text -> text.quote(procedure.shortName()));
            List<Facet> wanted = asked.facets().isEmpty() ? FacetLines.DEFAULT_CARD : asked.facets();
            if (!lines.anyUsable(wanted)) return Optional.empty();
            lines.usable(wanted);
            what.add(new Answered(procedure.code(), lines.said()));
        }
        List<ProcedureCode> codes = what.stream().map(Answered::code).toList();
        footer(card, codes, first);
        for (Procedure procedure : List.of(first, second)) {
            card.add(text -> text.option(OptionId.procedure(procedure.code()), procedure.shortName()));
        }
        card.add(Composition::officerOption);
        ClearedText text = cleared(turn, card);
        return Optional.of(new Answer.Ready(text, what, turn.context().about(codes, asked.facets(), offered(text))));
    }

    Answer common(Turn turn, CommonAnswer answer) {
        Card card = new Card();
        card.add(text -> text.say(StandingReply.ABOUT, Slot.words(Slot.Name.PROCEDURE, answer.title())));
        card.add(text -> text.quote(answer.answer()));
        card.add(text ->
                text.footer(Slot.source(answer.source()), answer.source().factsOn()));
        List<Procedure> about = answer.codes().stream()
                .flatMap(code -> turn.known().procedure(code).stream())
                .limit(CHOICES)
                .toList();
        about.forEach(procedure ->
                card.add(text -> text.option(OptionId.procedure(procedure.code()), procedure.shortName())));
        card.add(Composition::officerOption).add(Cards::notThis);
        ClearedText text = cleared(turn, card);
        List<Answered> what = answer.codes().stream()
                .map(code -> new Answered(code, Map.of()))
                .toList();
        return new Answer.Ready(
                text, what, turn.context().about(answer.codes(), turn.asked().facets(), offered(text)));
    }

    /** Which of these is meant? */
    Answer between(Turn turn, List<Procedure> procedures) {
        return between(turn, procedures, StandingReply.CLARIFY);
    }

    Answer between(Turn turn, List<Procedure> procedures, StandingReply lead) {
        List<Procedure> offered = procedures.stream().limit(CHOICES).toList();
        Composition text = replies.open(turn).say(lead);
        offered.forEach(procedure -> text.option(OptionId.procedure(procedure.code()), procedure.shortName()));
        text.officerOption();
        ClearedText cleared = text.clear();
        List<ProcedureCode> rest =
                procedures.stream().skip(CHOICES).map(Procedure::code).toList();
        Context next = turn.context()
                .about(List.of(), turn.asked().facets(), offered(cleared))
                .insteadMaybe(rest);
        return new Answer.Clarify(cleared, cleared.options(), next);
    }

    /** What to do when something happens in a life: its procedures in their order. */
    Answer event(Turn turn, LifeEvent event) {
        Card card = new Card();
        card.add(text -> text.say(StandingReply.ABOUT, Slot.words(Slot.Name.PROCEDURE, event.title())));
        event.order().stream()
                .limit(EVENT_STEPS)
                .forEach(step -> turn.known().procedure(step.code()).ifPresent(procedure -> {
                    card.add(text -> text.quote(procedure.shortName()));
                    card.addIfRoom(text -> text.quote(step.why()));
                    card.add(text -> text.option(OptionId.procedure(procedure.code()), procedure.shortName()));
                }));
        event.note().ifPresent(note -> card.addIfRoom(text -> text.quote(note)));
        card.add(text -> text.footer(Slot.source(event.source()), event.source().factsOn()));
        card.add(Composition::officerOption).add(Cards::notThis);
        ClearedText text = cleared(turn, card);
        return new Answer.Clarify(
                text,
                text.options(),
                turn.context().about(List.of(), turn.asked().facets(), offered(text)));
    }

    Answer elsewhere(Turn turn, Topic topic) {
        Composition text = replies.open(turn)
                .quote(topic.topic())
                .say(
                        StandingReply.OUT_OF_SCOPE,
                        Slot.words(Slot.Name.HANDLER, topic.handler()),
                        Slot.words(Slot.Name.CONTACT, topic.contact()))
                .officerOption();
        return new Answer.Declined(
                text.clear(), Optional.of(topic), turn.context().replied());
    }

    Answer foreign(Turn turn) {
        Composition text =
                replies.open(turn).say(StandingReply.OUT_OF_SCOPE_UNKNOWN).officerOption();
        return new Answer.Declined(
                text.clear(), Optional.empty(), turn.context().replied());
    }

    private static boolean overview(FacetLines lines) {
        if (lines.anyUsable(FacetLines.DEFAULT_CARD)) {
            lines.overview();
            return true;
        }
        return rest(lines);
    }

    private static boolean facets(FacetLines lines, List<Facet> asked) {
        if (!lines.anyUsable(EnumSet.allOf(Facet.class))) return false;
        lines.tell(asked);
        return lines.anyUsable(asked) || rest(lines);
    }

    private static boolean rest(FacetLines lines) {
        List<Facet> usable = EnumSet.complementOf(EnumSet.of(Facet.LEGAL_BASIS)).stream()
                .filter(lines::isUsable)
                .limit(FacetLines.DEFAULT_CARD.size())
                .toList();
        lines.usable(usable);
        return !usable.isEmpty();
    }

    /** The facet that decides a case, after the words that the rule is quoted and the case is not judged. */
    private static boolean rule(Card card, FacetLines lines, List<Facet> deciding) {
        List<Facet> facets = deciding.isEmpty() ? List.of(Facet.CONDITIONS) : deciding;
        if (!lines.anyUsable(facets)) return false;
        card.add(text -> text.say(StandingReply.CASE_RULE));
        lines.tell(facets);
        return true;
    }

    private static void heading(Card card, Procedure procedure) {
        card.add(text -> text.say(StandingReply.ABOUT, Slot.words(Slot.Name.PROCEDURE, procedure.shortName())));
        procedure
                .handler()
                .filter(handler -> ELSEWHERE.contains(handler.kind()))
                .ifPresent(handler -> card.add(text -> text.say(
                        StandingReply.HANDLED_ELSEWHERE,
                        Slot.words(Slot.Name.PROCEDURE, procedure.shortName()),
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
        return procedure
                .handler()
                .map(handler -> ELSEWHERE.contains(handler.kind()))
                .orElse(false);
    }

    private static void otherCases(Card card, Procedure procedure, FacetLines lines) {
        List<Passage> cases =
                procedure.documentCases().stream().limit(CASE_NAMES).toList();
        if (lines.said().containsKey(Facet.DOCUMENTS) && lines.said().size() > 1 && !cases.isEmpty()) {
            card.addIfRoom(text -> text.say(StandingReply.MORE_CASES, Slot.words(Slot.Name.CASES, cases)));
        }
        card.addIfRoom(text -> text.link(procedure.code()));
    }

    private Answer repealed(Turn turn, Procedure procedure) {
        Composition text = replies.open(turn);
        Slot name = Slot.words(Slot.Name.PROCEDURE, procedure.shortName());
        Optional<Procedure> heir =
                procedure.repeal().flatMap(Procedure.Repeal::replacedBy).flatMap(turn.known()::procedure);
        if (heir.isPresent()) {
            Passage heirName = heir.get().shortName();
            text.say(StandingReply.REPEALED, name, Slot.words(Slot.Name.REPLACEMENT, heirName))
                    .option(OptionId.procedure(heir.get().code()), heirName);
        } else {
            text.say(StandingReply.REPEALED_UNKNOWN, name);
        }
        text.footer(Slot.source(List.of(procedure.code())), procedure.source().factsOn());
        text.officerOption();
        ClearedText cleared = text.clear();
        return new Answer.Ready(
                cleared,
                List.of(new Answered(procedure.code(), Map.of())),
                turn.context().about(List.of(procedure.code()), turn.asked().facets(), offered(cleared)));
    }

    private Answer ready(
            Turn turn,
            Card card,
            Procedure procedure,
            Map<Facet, vn.hoixa.knowledge.FacetState> said,
            Asked asked,
            List<Procedure> others) {
        footer(card, List.of(procedure.code()), procedure);
        buttons(turn, card, procedure, said.keySet());
        card.add(Composition::officerOption).add(Cards::notThis);
        ClearedText text = cleared(turn, card);
        Context next = turn.context()
                .about(List.of(procedure.code()), asked.facets(), offered(text))
                .insteadMaybe(others.stream().map(Procedure::code).toList());
        return new Answer.Ready(text, List.of(new Answered(procedure.code(), said)), next);
    }

    private static void footer(Card card, List<ProcedureCode> codes, Procedure procedure) {
        card.add(text -> text.footer(Slot.source(codes), procedure.source().factsOn()));
    }

    private static void buttons(Turn turn, Card card, Procedure procedure, Set<Facet> said) {
        BUTTONS.stream()
                .filter(facet -> !said.contains(facet))
                .filter(facet -> procedure.facet(facet, turn.on()).isPresent())
                .limit(FACET_BUTTONS)
                .forEach(facet -> card.add(text -> text.option(OptionId.facet(procedure.code(), facet), facet)));
        procedure.cases().stream()
                .limit(CASE_BUTTONS)
                .forEach(one ->
                        card.add(text -> text.option(OptionId.caseOf(procedure.code(), one.id()), one.label())));
        procedure
                .lifeEvent()
                .flatMap(turn.known()::lifeEvent)
                .ifPresent(event -> card.add(text -> text.option(OptionId.event(event.key()), event.title())));
    }

    private static Composition notThis(Composition text) {
        return text.option(OptionId.NOT_THIS, StandingReply.OPTION_NOT_THIS);
    }

    private ClearedText cleared(Turn turn, Card card) {
        return card.clear(() -> replies.bare(turn), () -> replies.open(turn));
    }

    private static List<OptionId> offered(ClearedText text) {
        return text.options().stream()
                .filter(option -> option.key() >= 1 && option.key() <= 8)
                .map(option -> option.id())
                .toList();
    }
}
