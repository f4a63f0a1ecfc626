package vn.hoixa.correction;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hoixa.procedure.Repeal;
import vn.hoixa.question.ApprovedAnswers.ApprovedAnswer;
import vn.hoixa.revision.Revisions.Ended;
import vn.hoixa.revision.Slot;

/**
 * An item of knowledge that changed after citizens were told of it.
 *
 * @param name as citizens know it
 * @param state its state now
 * @param causes the revisions that ended, latest first: its own, or a local rule or the commune's information that
 *     completed its answers
 * @param changes the parts that now read differently
 * @param approved answers of officers that are based on it
 * @param decisions what was decided about it, the latest first
 */
public record Affected(
        Slot slot,
        String name,
        String field,
        State state,
        List<Ended> causes,
        List<Change> changes,
        List<Resting> approved,
        List<Decision> decisions) {

    public Affected {
        causes = List.copyOf(causes);
        changes = List.copyOf(changes);
        approved = List.copyOf(approved);
        decisions = List.copyOf(decisions);
    }

    /** The state of the item now. */
    public sealed interface State {
        /** Another revision is in force. */
        record Replaced() implements State {}

        /** No part of it is answered automatically any more. */
        record Withdrawn() implements State {}

        record Repealed(Repeal repeal) implements State {}
    }

    /**
     * A part that now reads differently, or was dropped.
     *
     * @param now its present text, in full; empty when it was dropped
     * @param tellings each wording that was sent, most frequent first
     */
    public record Change(String part, String label, Optional<String> now, List<Telling> tellings) {
        public Change {
            tellings = List.copyOf(tellings);
        }

        List<UUID> texts() {
            return tellings.stream()
                    .flatMap(telling -> telling.texts().stream())
                    .toList();
        }

        /** What a correction has to say for the part to be settled. */
        String saysNow() {
            return now.orElse("");
        }
    }

    /**
     * One wording of a part that was sent.
     *
     * @param now the present text in the same length
     * @param texts the cleared texts with this wording
     */
    public record Telling(String told, Optional<String> now, List<UUID> texts, Instant first, Instant last) {
        public Telling {
            texts = List.copyOf(texts);
        }
    }

    /**
     * An approved answer that is based on the item.
     *
     * @param quotes the parts whose old words it contains literally; empty when it is only about the same procedure
     */
    public record Resting(ApprovedAnswer answer, List<String> quotes) {
        public Resting {
            quotes = List.copyOf(quotes);
        }
    }

    /**
     * An officer's decision.
     *
     * @param parts each part with its text at that time
     * @param people the number of recipients; 0 when nothing was sent
     * @param waived why no correction is needed; empty when one was sent
     */
    public record Decision(
            UUID id,
            String by,
            Instant at,
            Map<String, String> parts,
            int people,
            Optional<UUID> text,
            Optional<String> waived) {}

    /** A version mark that changes with every decision and change, to detect that an officer has read an old state. */
    public String mark() {
        String now = changes.stream()
                .map(change -> change.part() + "=" + change.saysNow())
                .collect(Collectors.joining("\n"));
        return decisions.stream().findFirst().map(last -> last.id().toString()).orElse("-") + "·"
                + Integer.toHexString(now.hashCode());
    }

    Optional<Change> change(String part) {
        return changes.stream().filter(change -> change.part().equals(part)).findFirst();
    }
}
