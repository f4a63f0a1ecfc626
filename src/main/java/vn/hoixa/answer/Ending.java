package vn.hoixa.answer;

import java.util.List;
import java.util.Set;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.procedure.Source;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.Composition;
import vn.hoixa.review.OptionId;
import vn.hoixa.review.Slot;
import vn.hoixa.review.StandingReply;

/** The end of an answer: one source line, then buttons, the last two always "an officer" and "not this". */
final class Ending {
    private static final int FACET_BUTTONS = 4;
    private static final int CASE_BUTTONS = 2;

    /** Facets offered as buttons, most asked first. */
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

    private final Card card;

    private Ending(Card card) {
        this.card = card;
    }

    static Ending of(Card card) {
        return new Ending(card);
    }

    Ending source(List<ProcedureCode> codes, Procedure procedure) {
        card.add(text -> text.footer(Slot.source(codes), procedure.source().factsOn()));
        return this;
    }

    Ending source(Source source) {
        card.add(text -> text.footer(Slot.source(source), source.factsOn()));
        return this;
    }

    /** Buttons for what else can be asked about the procedure: other facets, cases, the life event it belongs to. */
    Ending more(Turn turn, Procedure procedure, Set<Facet> said) {
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
                .filter(event -> event.source().freshOn(turn.on()))
                .ifPresent(event -> card.add(text -> text.option(OptionId.event(event.key()), event.title())));
        return this;
    }

    Ending procedures(List<Procedure> procedures) {
        procedures.forEach(procedure ->
                card.add(text -> text.option(OptionId.procedure(procedure.code()), procedure.shortName())));
        return this;
    }

    void officerOrNotThis() {
        card.add(Composition::officerOption);
        card.add(text -> text.option(OptionId.NOT_THIS, StandingReply.OPTION_NOT_THIS));
    }

    /** The options chosen by digits, the one with key 1 first. */
    static List<OptionId> numbered(ClearedText text) {
        return text.options().stream()
                .filter(option -> option.key() >= 1 && option.key() <= 8)
                .map(option -> option.id())
                .toList();
    }
}
