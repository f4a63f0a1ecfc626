package vn.hoixa.bulletin;

import java.util.EnumSet;
import java.util.Set;

/** What kind of trick it is: one category, the ways it comes, the part AI plays, who is aimed at. */
public record Classification(Category category, Set<Way> ways, AiPart ai, Set<Target> targets) {
    public Classification {
        ways = ways.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(ways));
        targets = targets.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(targets));
    }

    public static Classification of(Category category) {
        return new Classification(category, Set.of(), AiPart.NO, Set.of());
    }
}
