package vn.hoixa.review;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import vn.hoixa.revision.RevisionId;

/** Why a text may be sent ("trả lời theo"). */
public sealed interface Basis {
    /** Fields of published revisions in the fixed rendering ("thủ tục đang áp dụng"). */
    record Published(Set<RevisionId> revisions) implements Basis {
        public Published {
            revisions = Set.copyOf(revisions);
        }
    }

    /** A standing reply with its slots filled ("lời soạn sẵn"). */
    record Standing(StandingReply reply) implements Basis {}

    /**
     * The approval of an officer with authority ("cán bộ duyệt").
     *
     * @param approval the recorded approval, which names the officer
     * @param office the office and title that citizens see, never a person
     * @param at when it was approved
     */
    record Approved(UUID approval, String office, Instant at) implements Basis {}
}
