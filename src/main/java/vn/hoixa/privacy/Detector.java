package vn.hoixa.privacy;

/** Settles one sort of thing on a sheet: takes what is personal, or shields what only looks so. */
@FunctionalInterface
interface Detector {
    /** In a pattern: what may stand between two digits of one number. */
    String GAP = "(?: ?- ?|[ .]{1,2})?";

    /** In a pattern: a character between a word and the number it announces, in the same sentence. */
    String BETWEEN = "[^\\d" + Sheet.BLANK + ".;!?\\n]";

    void settle(Sheet sheet);
}
