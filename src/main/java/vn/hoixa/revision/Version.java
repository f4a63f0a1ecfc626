package vn.hoixa.revision;

import java.time.Instant;
import java.util.Optional;
import vn.hoixa.office.OfficerId;

/**
 * A revision ("phiên bản") with its history: who wrote, published and ended it, when and why.
 *
 * @param number 1 for an item's first
 * @param hash of its content: a pending revision can be overwritten under the same id
 * @param written without an officer when it was imported
 * @param source the source of a written fact, as the officer gave it
 */
public record Version(
        Revision revision,
        int number,
        State state,
        String hash,
        Deed written,
        Optional<String> source,
        Optional<Deed> published,
        Optional<Deed> ended) {
    /** The states of a revision. */
    public enum State {
        PENDING("chờ đối chiếu"),
        DISCARDED("đã bỏ"),
        PUBLISHED("đang áp dụng"),
        REPEALED("bãi bỏ"),
        SUPERSEDED("đã thay thế"),
        WITHDRAWN("ngừng áp dụng");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** The Vietnamese word on screens. */
        public String label() {
            return label;
        }

        /** Whether citizens are answered from it. */
        public boolean isInForce() {
            return this == PUBLISHED || this == REPEALED;
        }
    }

    /** An act on it; the reason is in Vietnamese. */
    public record Deed(Instant at, Optional<OfficerId> by, Optional<String> why) {}
}
