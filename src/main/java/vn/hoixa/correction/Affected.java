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
 * @param state what has become of it
 * @param causes the revisions that left force, the latest first: its own, or a city rule or the commune's information
 *     that its answers were completed with
 * @param changes what was told otherwise, part by part
 * @param approved answers of officers that rest on it
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

    /** What has become of an item. */
    public sealed interface State {
        /** Another revision is in force. */
        record Replaced() implements State {}

        /** Nothing of it is answered automatically any more. */
        record Withdrawn() implements State {}

        record Repealed(Repeal repeal) implements State {}
    }

    /**
     * A part that is told otherwise now, or no more.
     *
     * @param now what is said now, in full; empty when it is said no more
     * @param tellings what was told, in each wording, the most told first
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

        /** What a correction has to have said for the part to be settled. */
        String saysNow() {
            return now.orElse("");
        }
    }

    /**
     * One wording in which a part was told.
     *
     * @param now the same at the same length as it is said now
     * @param texts the cleared texts that said it
     */
    public record Telling(String told, Optional<String> now, List<UUID> texts, Instant first, Instant last) {
        public Telling {
            texts = List.copyOf(texts);
        }
    }

    /**
     * An approved answer that rests on the item.
     *
     * @param quotes the parts whose old words it holds as they stand; empty when it is only about the same procedure
     */
    public record Resting(ApprovedAnswer answer, List<String> quotes) {
        public Resting {
            quotes = List.copyOf(quotes);
        }
    }

    /**
     * What an officer decided.
     *
     * @param parts each with what was said of it then
     * @param people to how many it was sent; 0 when nothing was
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

    /** Changes with every decision and every further change: what an officer has read is still what there is. */
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
