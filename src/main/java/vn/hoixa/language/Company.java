package vn.hoixa.language;

import java.util.Set;

/**
 * The words that a phrase must stand among to mean what the lexicon says.
 *
 * @param follows bare words of which one stands at most {@value #REACH} words before
 * @param precedes bare words of which one stands at most {@value #REACH} words after
 * @param near bare words of which one stands anywhere else
 * @param not bare words of which none stands anywhere else
 */
record Company(Set<String> follows, Set<String> precedes, Set<String> near, Set<String> not) {

    static final int REACH = 3;

    /** Of the first three lists one word is enough; with all three empty, any place will do. */
    boolean fits(Words text, int from, int to) {
        if (any(text, 0, from, not) || any(text, to, text.size(), not)) return false;
        if (follows.isEmpty() && precedes.isEmpty() && near.isEmpty()) return true;
        return any(text, from - REACH, from, follows)
                || any(text, to, to + REACH, precedes)
                || any(text, 0, from, near)
                || any(text, to, text.size(), near);
    }

    private static boolean any(Words text, int from, int to, Set<String> wanted) {
        if (wanted.isEmpty()) return false;
        for (int i = Math.max(0, from); i < Math.min(text.size(), to); i++) {
            if (wanted.contains(text.bare(i))) return true;
        }
        return false;
    }
}
