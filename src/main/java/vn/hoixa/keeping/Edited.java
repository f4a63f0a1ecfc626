package vn.hoixa.keeping;

import java.util.List;
import vn.hoixa.revision.ItemActs;

/** Result of an edit. */
public sealed interface Edited {
    /** Saved as the item's pending revision. */
    record Saved(ItemActs.Change change) implements Edited {}

    record NotAllowed(String reason) implements Edited {}

    /** Somebody changed the item since the officer opened it. */
    record Overtaken() implements Edited {}

    /** The edit has problems; nothing was saved. */
    record Incomplete(List<Problem> problems) implements Edited {
        public Incomplete {
            problems = List.copyOf(problems);
        }
    }

    /**
     * One problem to correct.
     *
     * @param field its path in the sheet, such as {@code facets.fee[0].amount}; {@code why} and {@code ground.document}
     *     stand beside the sheet
     * @param message in Vietnamese, for the officer
     */
    record Problem(String field, String message) {}
}
