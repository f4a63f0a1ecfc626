package vn.hoixa.search;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/**
 * The acts in an item's names, such as renewing or reissuing.
 *
 * @param acts of title and names; may be empty
 */
record NamedActs(Set<String> acts, Manner manner) {
    /** Whether both title and short name contain an act. */
    enum Manner {
        PLAIN,
        PARTICULAR
    }

    /** The score for an item when a question wants these acts; empty where neither names an act. */
    Optional<Signal> signal(Set<String> wanted, SearchWeights weights) {
        if (!Collections.disjoint(wanted, acts)) return Optional.of(signal("act", wanted, weights.act()));
        if (!wanted.isEmpty()) return Optional.of(signal("other act", wanted, -weights.otherAct()));
        return switch (manner) {
            case PLAIN -> Optional.empty();
            case PARTICULAR -> Optional.of(signal("act unsaid", acts, -weights.unsaidAct()));
        };
    }

    private static Signal signal(String name, Set<String> acts, double value) {
        return new Signal(name, String.join(", ", acts), value);
    }
}
