package vn.hoixa.keeping;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.hoixa.revision.ItemStatus;
import vn.hoixa.revision.RevisionId;
import vn.hoixa.revision.Slot;

/**
 * One row of the catalogue; shows the published revision, else the pending one, else the last one.
 *
 * @param name at most 60 characters
 * @param officialName of a procedure; of other items the same as the name
 * @param field lĩnh vực; empty when it has none
 * @param handler the id of who takes it, of a procedure
 * @param handlerName the same in words; empty when nobody is known
 * @param reviewBy the last day on which it is answered automatically
 * @param gaps most serious first
 * @param found folded words for search
 */
public record CatalogueEntry(
        Slot slot,
        String name,
        String officialName,
        String field,
        Optional<String> handler,
        String handlerName,
        ItemStatus status,
        Optional<LocalDate> reviewBy,
        List<Gap> gaps,
        String found) {
    /** The state of an item, as filters name it. */
    public enum State {
        WAITING("chờ đối chiếu"),
        IN_FORCE("đang áp dụng"),
        SUSPENDED("tạm dừng"),
        WITHDRAWN("ngừng áp dụng"),
        REPEALED("bãi bỏ");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public CatalogueEntry {
        gaps = List.copyOf(gaps);
    }

    /** Its state; a published item may have a pending revision as well. */
    public State state() {
        if (status.latest().isEmpty()) {
            return State.WAITING;
        }
        return switch (status.latest().get().state()) {
            case PUBLISHED -> status.suspension().isPresent() ? State.SUSPENDED : State.IN_FORCE;
            case REPEALED -> State.REPEALED;
            case WITHDRAWN, SUPERSEDED, PENDING, DISCARDED -> State.WITHDRAWN;
        };
    }

    public Optional<RevisionId> inForce() {
        return status.inForce().map(ItemStatus.Mark::revision);
    }

    public Optional<RevisionId> waiting() {
        return status.waiting().map(ItemStatus.Mark::revision);
    }

    boolean has(Gap.Kind kind) {
        return gaps.stream().anyMatch(gap -> gap.kind() == kind);
    }
}
