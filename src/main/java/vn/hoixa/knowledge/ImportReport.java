package vn.hoixa.knowledge;

import java.util.List;

/**
 * What an import did.
 *
 * @param fresh records the source had not given before
 * @param changed records it gave differently before
 * @param unchanged records it gave the same way before; nothing was done
 * @param conflicts records that now differ from what is in force
 * @param rejected one sentence for each record that could not be read, with its place and the reason
 */
public record ImportReport(int fresh, int changed, int unchanged, int conflicts, List<String> rejected) {
    public ImportReport {
        rejected = List.copyOf(rejected);
    }
}
