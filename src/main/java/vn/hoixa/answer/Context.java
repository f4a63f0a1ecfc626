package vn.hoixa.answer;

import java.util.List;
import java.util.Set;
import vn.hoixa.privacy.PersonalDataKind;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.review.OptionId;

/**
 * State of a conversation when a message arrives: its subject, the options offered, and the prefixes of the reply.
 * Immutable and made of plain values, so that it can be stored as JSON.
 *
 * @param procedures what the last answer was about, best first
 * @param facets what was asked of it
 * @param offered the options last offered, the one with key 1 first
 * @param alternatives what else the last question may have been about, best first
 * @param misses how many messages in a row were not understood or not what was meant
 * @param open how many of the last messages in a row led to no answer: they may be the beginning of the next one
 * @param awaiting what the next message is expected to be
 * @param place whether this is the first reply of the conversation
 * @param installation whether replies carry the mark of a demonstration
 * @param provenance how this message was made: typed, pasted, forwarded
 * @param masked the kinds of personal data that were masked in this message
 */
public record Context(
        List<ProcedureCode> procedures,
        List<Facet> facets,
        List<OptionId> offered,
        List<ProcedureCode> alternatives,
        int misses,
        int open,
        Awaiting awaiting,
        Place place,
        Installation installation,
        Provenance provenance,
        Set<PersonalDataKind> masked) {

    /** Whether a reply is the first of its conversation. */
    public enum Place {
        FIRST_REPLY,
        LATER_REPLY
    }

    /** What the next message is expected to be. */
    public enum Awaiting {
        NOTHING,
        /** The question for the officer that the citizen asked for. */
        QUESTION_FOR_OFFICER
    }

    /** Whether the texts are a demonstration's or a real office's. */
    public enum Installation {
        COMMUNE,
        DEMONSTRATION
    }

    public Context {
        procedures = List.copyOf(procedures);
        facets = List.copyOf(facets);
        offered = List.copyOf(offered);
        alternatives = List.copyOf(alternatives);
        masked = Set.copyOf(masked);
    }

    /** A conversation that has just begun. */
    public static Context beginning(Installation installation) {
        return aboutNothing(Place.FIRST_REPLY, installation, Provenance.TYPED, Set.of());
    }

    /** The context without subject and options, for judging a message by itself. */
    public Context bare() {
        return aboutNothing(place, installation, provenance, masked);
    }

    private static Context aboutNothing(
            Place place, Installation installation, Provenance provenance, Set<PersonalDataKind> masked) {
        return new Context(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                0,
                Awaiting.NOTHING,
                place,
                installation,
                provenance,
                masked);
    }

    /** The context when the next message arrives. */
    public Context receiving(Provenance how, Set<PersonalDataKind> kinds) {
        return new Context(
                procedures, facets, offered, alternatives, misses, open, awaiting, place, installation, how, kinds);
    }

    /** The conversation after a reply about these procedures and facets. */
    Context about(List<ProcedureCode> codes, List<Facet> asked, List<OptionId> options) {
        return new Context(
                codes,
                asked,
                options,
                List.of(),
                0,
                0,
                Awaiting.NOTHING,
                Place.LATER_REPLY,
                installation,
                Provenance.TYPED,
                Set.of());
    }

    /** The conversation after a reply that leaves the subject as it is. */
    public Context replied() {
        return about(procedures, facets, offered).insteadMaybe(alternatives);
    }

    /** The context when another question has come in between: a digit chooses none of the older options. */
    public Context withoutOffers() {
        return new Context(
                procedures,
                facets,
                List.of(),
                alternatives,
                misses,
                open,
                awaiting,
                place,
                installation,
                provenance,
                masked);
    }

    /** The context after a reply on another subject that offers these options, the one with key 1 first. */
    public Context offering(List<OptionId> options) {
        return about(procedures, facets, options);
    }

    Context insteadMaybe(List<ProcedureCode> others) {
        return new Context(
                procedures, facets, offered, others, misses, open, awaiting, place, installation, provenance, masked);
    }

    Context missedAgain() {
        Context after = replied();
        return new Context(
                after.procedures,
                after.facets,
                after.offered,
                after.alternatives,
                misses + 1,
                after.open,
                after.awaiting,
                after.place,
                installation,
                after.provenance,
                after.masked);
    }

    /** The context after a message that led to no answer. */
    Context leftOpen(Context before) {
        return new Context(
                procedures,
                facets,
                offered,
                alternatives,
                misses,
                before.open + 1,
                awaiting,
                place,
                installation,
                provenance,
                masked);
    }

    Context awaiting(Awaiting what) {
        return new Context(
                procedures, facets, offered, alternatives, misses, open, what, place, installation, provenance, masked);
    }
}
