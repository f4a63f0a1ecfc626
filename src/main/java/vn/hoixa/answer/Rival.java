package vn.hoixa.answer;

import vn.hoixa.knowledge.Procedure;
import vn.hoixa.search.Hit;

/** A procedure found by the search, with its fit. */
record Rival(Hit hit, Procedure procedure) {
    /** The share of another's coverage that counts as equal. */
    private static final double ALIKE = 0.6;

    double score() {
        return hit.score();
    }

    double named() {
        return hit.named();
    }

    double asked() {
        return hit.asked();
    }

    double alike() {
        return hit.alike();
    }

    double heard() {
        return hit.heard();
    }

    /** Whether it covers about as much of the question as another, or a word that the other does not cover. */
    boolean adds(Rival other) {
        return asked() >= other.asked() * ALIKE || (hit.covered() & ~other.hit.covered()) != 0;
    }
}
