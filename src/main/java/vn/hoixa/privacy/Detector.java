package vn.hoixa.privacy;

/** Detects one kind of value in a sheet: takes it if it is personal, or shields it if it only looks so. */
@FunctionalInterface
interface Detector {
    /** Pattern part: what may stand between two digits of one number. */
    String GAP = "(?: ?- ?|[ .]{1,2})?";

    /** Pattern part: a character between a word and the number it introduces, in the same sentence. */
    String BETWEEN = "[^\\d" + Sheet.BLANK + ".;!?\\n]";

    void settle(Sheet sheet);
}
