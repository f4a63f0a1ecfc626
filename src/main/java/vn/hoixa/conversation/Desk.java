package vn.hoixa.conversation;

import java.util.Optional;
import vn.hoixa.knowledge.Passage;
import vn.hoixa.office.Matter;

/**
 * Where a question is sent: whose business it is, and who handles it.
 *
 * @param handler its id in {@code commune.yaml}, by which the promised time is counted
 * @param name the handler's published name, for texts; empty until the commune has published its own
 */
record Desk(Matter matter, String handler, Optional<Passage> name) {
    static final String UNNAMED = "Trung tâm Phục vụ hành chính công";

    /** The name for colleagues. */
    String title() {
        return name.map(Passage::text).orElse(UNNAMED);
    }
}
