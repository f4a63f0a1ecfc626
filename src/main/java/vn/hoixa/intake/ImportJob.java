package vn.hoixa.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.hoixa.office.OfficerId;

/**
 * One file on its way in.
 *
 * @param total how many records it has, broken ones too; 0 until it is read
 * @param failure why it failed, in Vietnamese
 */
public record ImportJob(
        UUID id,
        ImportFormat format,
        String fileName,
        long size,
        OfficerId by,
        Instant createdAt,
        State state,
        int total,
        Counts counts,
        Optional<Instant> endedAt,
        Optional<String> failure) {
    /** Where a job is. A cancelled, failed or interrupted one keeps what it has done and can be run again. */
    public enum State {
        WAITING,
        RUNNING,
        /** Its process fell silent: killed, or cut off from the database. */
        INTERRUPTED,
        DONE,
        CANCELLED,
        FAILED;

        /** Whether it will change by itself. */
        public boolean moves() {
            return this == WAITING || this == RUNNING;
        }

        public boolean canRunAgain() {
            return this == INTERRUPTED || this == CANCELLED || this == FAILED;
        }
    }

    /** Records so far, as in {@link vn.hoixa.intake.ImportReport}. */
    public record Counts(int fresh, int changed, int unchanged, int conflicts, int rejected) {
        public int done() {
            return fresh + changed + unchanged;
        }
    }

    /** From 0 to 100. */
    public int percent() {
        return total == 0 ? 0 : (int) (100L * (counts.done() + counts.rejected()) / total);
    }
}
