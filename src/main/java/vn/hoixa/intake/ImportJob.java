package vn.hoixa.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.hoixa.office.OfficerId;

/**
 * One uploaded file being imported.
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
    /** State of a job. A cancelled, failed or interrupted one keeps what it has done and can be run again. */
    public enum State {
        WAITING,
        RUNNING,
        /** Its process stopped reporting: killed, or cut off from the database. */
        INTERRUPTED,
        DONE,
        CANCELLED,
        FAILED;

        /** Whether its state will still change by itself. */
        public boolean moves() {
            return this == WAITING || this == RUNNING;
        }

        public boolean canRunAgain() {
            return this == INTERRUPTED || this == CANCELLED || this == FAILED;
        }
    }

    /** Numbers of records so far, as in {@link vn.hoixa.intake.ImportReport}. */
    public record Counts(int fresh, int changed, int unchanged, int conflicts, int rejected) {
        public int done() {
            return fresh + changed + unchanged;
        }
    }

    /** Progress from 0 to 100. */
    public int percent() {
        return total == 0 ? 0 : (int) (100L * (counts.done() + counts.rejected()) / total);
    }
}
