package vn.hoixa.backup;

import java.time.Instant;
import java.util.List;

/**
 * The table of contents of a backup, its first entry.
 *
 * @param format of the file; this class writes and reads {@value #FORMAT}
 * @param secretMark mark of the secret it was made under; empty where there was none yet
 * @param migrations versions of the schema, sorted
 * @param tables in the order of their entries
 * @param sequences the state of the sequences
 */
record Manifest(
        int format,
        Instant takenAt,
        String secretMark,
        List<String> migrations,
        List<Table> tables,
        List<Sequence> sequences) {
    static final int FORMAT = 2;

    /** @param columns stored columns, without computed ones */
    record Table(String name, List<String> columns) {}

    /** @param last the last value issued */
    record Sequence(String name, long last) {}
}
