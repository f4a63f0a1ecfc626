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
 * What a message came to. The text is already stored, unless the outcome is {@link TurnOutcome#UNAVAILABLE}.
 *
 * @param turn its id, for feedback
 * @param about what an answer says, from where
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

    /** Whether the message is kept. */
    public enum Acceptance {
        KEPT,
        /** Nothing of it is stored: it has to come again, whatever its sender was told. */
        NOT_KEPT
    }

    /** Whether a channel may tell its vendor that it has the message. */
    public boolean isAccepted() {
        return acceptance == Acceptance.KEPT;
    }

    /** What an answer is about. Kept with the turn, so that a repeated message gets the same. */
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
