package vn.hoixa.revision;

import java.time.Instant;
import java.util.Optional;
import vn.hoixa.office.OfficerId;

/**
 * A revision ("phiên bản") with its story: who wrote it, who published it, who ended it, when and why.
 *
 * @param number 1 for an item's first
 * @param hash of its content: a waiting revision may be written anew under the same id
 * @param written by nobody when it was imported
 * @param source what a written fact rests on, as the officer gave it
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
    /** Where a revision is in its life. */
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

        /** Whether citizens are told by it. */
        public boolean isInForce() {
            return this == PUBLISHED || this == REPEALED;
        }
    }

    /** Something done to it; the reason is in Vietnamese. */
    public record Deed(Instant at, Optional<OfficerId> by, Optional<String> why) {}
}
