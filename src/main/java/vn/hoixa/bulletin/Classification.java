package vn.hoixa.bulletin;

import java.util.EnumSet;
import java.util.Set;

/** Classification of a warning: one category, the ways the scam reaches people, the part of AI, the targets. */
public record Classification(Category category, Set<Way> ways, AiPart ai, Set<Target> targets) {
    public Classification {
        ways = ways.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(ways));
        targets = targets.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(targets));
    }

    public static Classification of(Category category) {
        return new Classification(category, Set.of(), AiPart.NO, Set.of());
    }
}
