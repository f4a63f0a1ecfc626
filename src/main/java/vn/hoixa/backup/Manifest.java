package vn.hoixa.backup;

import java.time.Instant;
import java.util.List;

/**
 * What a copy holds, its first entry.
 *
 * @param format of the file; this class writes and reads {@value #FORMAT}
 * @param secretMark of the secret it was made under; empty where there was none yet
 * @param migrations versions of the schema, sorted
 * @param tables in the order of their entries
 * @param sequences where counting goes on
 */
record Manifest(
        int format,
        Instant takenAt,
        String secretMark,
        List<String> migrations,
        List<Table> tables,
        List<Sequence> sequences) {
    static final int FORMAT = 2;

    /** @param columns those that are stored, not computed */
    record Table(String name, List<String> columns) {}

    /** @param last the last number given out */
    record Sequence(String name, long last) {}
}
