package vn.hoixa.language;

import java.util.List;
import java.util.Set;

/**
 * A chat spelling, abbreviation or dialect word, the words it means, and the context it needs to mean that.
 *
 * @param follows bare words of which one must stand just before; with the other two lists empty and this one too,
 *     always
 * @param precedes bare words of which one must stand just after
 * @param near bare words of which one must stand anywhere in the text
 * @param not bare words that must not stand just before or just after
 */
record Rewriting(List<String> means, Set<String> follows, Set<String> precedes, Set<String> near, Set<String> not)
        implements PhraseTable.Condition<Rewriting> {

    @Override
    public boolean holds(Words text, PhraseTable.Match<Rewriting> match) {
        String before = match.from() == 0 ? "" : text.bare(match.from() - 1);
        String after = match.to() == text.size() ? "" : text.bare(match.to());
        if (not.contains(before) || not.contains(after)) return false;
        if (follows.isEmpty() && precedes.isEmpty() && near.isEmpty()) return true;
        return follows.contains(before) || precedes.contains(after) || anyNear(text, match);
    }

    private boolean anyNear(Words text, PhraseTable.Match<Rewriting> match) {
        for (int i = 0; i < text.size(); i++) {
            if ((i < match.from() || i >= match.to()) && near.contains(text.bare(i))) return true;
        }
        return false;
    }
}
