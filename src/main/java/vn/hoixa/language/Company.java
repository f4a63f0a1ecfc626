package vn.hoixa.language;

import java.util.Set;

/**
 * Context words that a phrase needs to have the meaning in the lexicon.
 *
 * @param follows bare words, one of which must stand at most {@value #REACH} words before
 * @param precedes bare words, one of which must stand at most {@value #REACH} words after
 * @param near bare words, one of which must stand anywhere else
 * @param not bare words, none of which may stand anywhere else
 */
record Company(Set<String> follows, Set<String> precedes, Set<String> near, Set<String> not) {

    static final int REACH = 3;

    /** A word of one of the first three lists is enough; with all three empty, any place matches. */
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
