package vn.hoixa.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hoixa.intent.Asked;
import vn.hoixa.knowledge.CommonAnswer;
import vn.hoixa.knowledge.LifeEvent;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.knowledge.Topic;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.Composition;
import vn.hoixa.review.Slot;
import vn.hoixa.review.StandingReply;

/**
 * Writes the answers that are not about a single procedure: two procedures, a common answer, a life event, a matter of
 * another authority.
 */
final class Cards {
    /** The most options in a question which procedure is meant. */
    private static final int CHOICES = 5;

    private static final int EVENT_STEPS = 6;

    private final Replies replies;

    Cards(Replies replies) {
        this.replies = replies;
    }

    /**
     * Both procedures of a question that names two, each in short; empty when one has nothing usable, is overdue or
     * repealed.
     */
    Optional<Answer> both(Turn turn, Procedure first, Procedure second, Asked asked) {
        if (Stream.of(first, second).anyMatch(one -> !isToldInShort(one, turn))) return Optional.empty();
        Card card = new Card();
        card.add(text -> text.say(
                StandingReply.TWO_PROCEDURES,
                Slot.words(Slot.Name.PROCEDURE, first.shortName()),
                Slot.words(Slot.Name.SECOND_PROCEDURE, second.shortName())));
        boolean together = first.handler().equals(second.handler());
        if (together) ProcedureCards.handledElsewhere(card, first);
        List<Facet> wanted = asked.facets().isEmpty() ? FacetLines.DEFAULT_CARD : asked.facets();
        List<Answered> what = new ArrayList<>();
        for (Procedure procedure : List.of(first, second)) {
            FacetLines lines = new FacetLines(procedure, turn.on(), card);
            if (!lines.anyUsable(wanted)) return Optional.empty();
            card.add(text -> text.quote(procedure.shortName()));
            if (!together) ProcedureCards.handledElsewhere(card, procedure);
            lines.usable(wanted);
            what.add(new Answered(procedure.code(), lines.said()));
        }
        List<ProcedureCode> codes = what.stream().map(Answered::code).toList();
        Ending.of(card)
                .source(codes, older(first, second))
                .procedures(List.of(first, second))
                .officerOrNotThis();
        ClearedText text = replies.clear(turn, card);
        return Optional.of(
                new Answer.Ready(text, what, turn.context().about(codes, asked.facets(), Ending.numbered(text))));
    }

    /** Whether a short form is enough: an overdue or repealed procedure needs an answer of its own. */
    private static boolean isToldInShort(Procedure procedure, Turn turn) {
        return procedure.source().freshOn(turn.on()) && procedure.repeal().isEmpty();
    }

    /** The procedure whose facts were checked longer ago: its date stands under both. */
    private static Procedure older(Procedure first, Procedure second) {
        return first.source().factsOn().isAfter(second.source().factsOn()) ? second : first;
    }

    Answer common(Turn turn, CommonAnswer answer) {
        return Overdue.of(turn, answer.source(), answer.codes()).orElseGet(() -> told(turn, answer));
    }

    private Answer told(Turn turn, CommonAnswer answer) {
        Card card = new Card();
        card.add(text -> text.say(StandingReply.ABOUT, Slot.words(Slot.Name.PROCEDURE, answer.title())));
        card.add(text -> text.quote(answer.answer()));
        List<Procedure> about = answer.codes().stream()
                .flatMap(code -> turn.known().procedure(code).stream())
                .limit(CHOICES)
                .toList();
        Ending.of(card).source(answer.source()).procedures(about).officerOrNotThis();
        ClearedText text = replies.clear(turn, card);
        List<Answered> what = answer.codes().stream()
                .map(code -> new Answered(code, Map.of()))
                .toList();
        Context next = turn.context().about(answer.codes(), turn.asked().facets(), Ending.numbered(text));
        return new Answer.Ready(text, what, next);
    }

    /** Asks which of these procedures is meant. */
    Answer.Clarify between(Turn turn, List<Procedure> procedures, StandingReply lead) {
        Card card = new Card();
        card.add(text -> text.say(lead));
        Ending.of(card).procedures(procedures.stream().limit(CHOICES).toList());
        card.add(Composition::officerOption);
        ClearedText text = replies.clear(turn, card);
        List<ProcedureCode> rest =
                procedures.stream().skip(CHOICES).map(Procedure::code).toList();
        Context next = turn.context()
                .about(List.of(), turn.asked().facets(), Ending.numbered(text))
                .insteadMaybe(rest);
        return new Answer.Clarify(text, text.options(), next);
    }

    /** Lists the procedures of a life event in their order. */
    Answer event(Turn turn, LifeEvent event) {
        return Overdue.of(turn, event.source(), List.of()).orElseGet(() -> told(turn, event));
    }

    private Answer told(Turn turn, LifeEvent event) {
        Card card = new Card();
        card.add(text -> text.say(StandingReply.ABOUT, Slot.words(Slot.Name.PROCEDURE, event.title())));
        List<Procedure> steps = new ArrayList<>();
        for (LifeEvent.Step step : event.order().stream().limit(EVENT_STEPS).toList()) {
            turn.known().procedure(step.code()).ifPresent(procedure -> {
                steps.add(procedure);
                int place = steps.size();
                card.add(text -> text.quote(place, procedure.shortName(), step.why()));
            });
        }
        event.note().ifPresent(note -> card.addIfRoom(text -> text.quote(note)));
        Ending.of(card).source(event.source()).procedures(steps).officerOrNotThis();
        ClearedText text = replies.clear(turn, card);
        Context next = turn.context().about(List.of(), turn.asked().facets(), Ending.numbered(text));
        return new Answer.Clarify(text, text.options(), next);
    }

    Answer elsewhere(Turn turn, Topic topic) {
        return Overdue.of(turn, topic.source(), List.of()).orElseGet(() -> told(turn, topic));
    }

    private Answer told(Turn turn, Topic topic) {
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

    Answer.Declined foreign(Turn turn) {
        Composition text =
                replies.open(turn).say(StandingReply.OUT_OF_SCOPE_UNKNOWN).officerOption();
        return new Answer.Declined(
                text.clear(), Optional.empty(), turn.context().replied());
    }
}
