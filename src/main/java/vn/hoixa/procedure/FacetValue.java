package vn.hoixa.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The value of one facet in a revision, in the shape of its kind, with the state decided when it was imported or
 * written.
 */
public sealed interface FacetValue {
    /** The state on a day: the decided one, or unclear once the value's own last day has passed. */
    FacetState stateOn(LocalDate day);

    /** One to a few sentences. The text is empty when the stated state is not usable and no value is known. */
    record Text(String text, FacetState stated, Optional<LocalDate> until, Optional<String> from)
            implements FacetValue {
        @Override
        public FacetState stateOn(LocalDate day) {
            return Aging.stateOn(stated, until, day);
        }
    }

    /** The documents to bring. */
    record Documents(
            List<Document> always, List<ForCase> when, List<String> notNeeded, List<String> notes, FacetState stated)
            implements FacetValue {
        /** One document; {@code shown} ones are shown and taken home again. */
        public record Document(String text, Optional<String> copies, Handing handing, Optional<String> unless) {}

        /** Whether a document is handed in or only shown. */
        public enum Handing {
            HANDED_IN,
            SHOWN
        }

        /** Additional documents of one case. */
        public record ForCase(String name, String text) {}

        public Documents {
            always = List.copyOf(always);
            when = List.copyOf(when);
            notNeeded = List.copyOf(notNeeded);
            notes = List.copyOf(notes);
        }

        @Override
        public FacetState stateOn(LocalDate day) {
            return stated;
        }
    }

    /** Amounts by method; local rules are applied when they are rendered. */
    record Fees(List<FeeFact> facts) implements FacetValue {
        public Fees {
            facts = List.copyOf(facts);
        }

        @Override
        public FacetState stateOn(LocalDate day) {
            return FeeFact.stateOf(facts, day);
        }
    }

    /** What comes after: a sentence, a life event, or both. */
    record NextSteps(Optional<String> text, Optional<String> lifeEvent) implements FacetValue {
        @Override
        public FacetState stateOn(LocalDate day) {
            return text.isPresent() || lifeEvent.isPresent() ? new FacetState.Usable() : new FacetState.Missing();
        }
    }
}
