package vn.hoixa.intake;

import java.util.List;

/**
 * Counts of an import, finished or running.
 *
 * @param fresh records the source had not given before
 * @param changed records it gave differently before
 * @param unchanged records it gave the same way before; nothing was done
 * @param conflicts records that now differ from what is in force
 * @param rejected what could not be read, in the order of the source
 */
public record ImportReport(int fresh, int changed, int unchanged, int conflicts, List<Rejected> rejected) {
    /**
     * A rejected record.
     *
     * @param place where it stands: a line's number, or a file with the path inside it
     * @param reason in Vietnamese: the value and the rule it breaks
     */
    public record Rejected(String place, String reason) {
        @Override
        public String toString() {
            return place + ": " + reason;
        }
    }

    public ImportReport {
        rejected = List.copyOf(rejected);
    }

    /** Records processed, without the rejected. */
    public int done() {
        return fresh + changed + unchanged;
    }
}
