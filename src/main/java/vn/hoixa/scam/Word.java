package vn.hoixa.scam;

/**
 * One normalised word.
 *
 * @param start first position of its source in the folded text
 * @param end the position after it
 */
record Word(String text, int start, int end, Spelling spelling) {
    /** How it was written. */
    enum Spelling {
        PLAIN,
        /** Broken up or with digits for letters, to evade filters: "t.i.ề.n", "h0 tro". */
        DISGUISED
    }

    Word(String text, int start, int end) {
        this(text, start, end, Spelling.PLAIN);
    }
}
