package vn.hoixa.keeping;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;
import vn.hoixa.knowledge.ItemStatus;
import vn.hoixa.knowledge.Slot;

/**
 * An item as an officer wants it.
 *
 * @param base what the officer started from; empty for a new item
 * @param sheet the whole of it, in the form of {@code knowledge-base/}
 * @param why the officer's reason
 * @param ground what changed facts rest on
 */
public record Edit(Slot slot, Optional<ItemStatus.Mark> base, ObjectNode sheet, String why, Ground ground) {
    /**
     * The source of a changed fact, as typed: an issuer or number, or an address; and its day as {@code 2026-07-31}.
     */
    public record Ground(String document, String url, String day) {
        public static final Ground NONE = new Ground("", "", "");

        boolean isNamed() {
            return !document.isBlank() || !url.isBlank();
        }
    }
}
