package vn.hoixa.turn;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.Ticket;

/**
 * Result of a message. The text is already stored, unless the outcome is {@link TurnOutcome#UNAVAILABLE}.
 *
 * @param turn the turn's id, for feedback
 * @param about the procedures, facets and sources of an answer
 * @param ticket of the question that now waits
 * @param promisedBy when an officer's answer is promised for; empty also when no hour can be named
 */
public record Received(
        UUID turn,
        TurnOutcome outcome,
        ClearedText text,
        About about,
        Optional<Ticket> ticket,
        Optional<Instant> promisedBy,
        Acceptance acceptance) {

    /** Whether the message was stored. */
    public enum Acceptance {
        KEPT,
        /** Nothing is stored: the message has to be sent again, whatever its sender was told. */
        NOT_KEPT
    }

    /** Whether a channel may acknowledge the message to its vendor. */
    public boolean isAccepted() {
        return acceptance == Acceptance.KEPT;
    }

    /** Procedures, facets and sources of an answer. Stored with the turn, so that a repeated message gets the same. */
    public record About(List<NamedProcedure> procedures, List<ToldFacet> facets, List<CitedSource> sources) {
        public static final About NOTHING = new About(List.of(), List.of(), List.of());

        public About {
            procedures = List.copyOf(procedures);
            facets = List.copyOf(facets);
            sources = List.copyOf(sources);
        }
    }

    public record NamedProcedure(ProcedureCode code, String name) {}

    /** @param state {@code usable}, {@code unclear} or {@code missing} */
    public record ToldFacet(Facet facet, String state) {}

    /** @param checkedOn the day the facts were true at the source */
    public record CitedSource(String title, Optional<String> decision, Optional<String> url, LocalDate checkedOn) {}
}
