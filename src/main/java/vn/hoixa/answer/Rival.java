package vn.hoixa.answer;

import vn.hoixa.knowledge.Procedure;
import vn.hoixa.search.Hit;

/** A procedure that was found, with how well it fits. */
record Rival(Hit hit, Procedure procedure) {
    double score() {
        return hit.score();
    }

    double named() {
        return hit.named();
    }

    double asked() {
        return hit.asked();
    }
}
