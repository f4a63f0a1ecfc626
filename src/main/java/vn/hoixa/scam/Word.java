package vn.hoixa.scam;

/**
 * One word as it is read.
 *
 * @param start where what was written for it begins in the folded text
 * @param end behind it
 */
record Word(String text, int start, int end, Spelling spelling) {
    /** How it was written. */
    enum Spelling {
        PLAIN,
        /** Broken up or with figures for letters, so that filters do not see it: "t.i.ề.n", "h0 tro". */
        DISGUISED
    }

    Word(String text, int start, int end) {
        this(text, start, end, Spelling.PLAIN);
    }
}
