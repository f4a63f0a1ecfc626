/** Turns: citizens' messages with their outcomes; stored, looked up, counted and learned from. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"privacy", "procedure", "revision", "phrase", "review", "delivery", "question"})
package vn.hoixa.turn;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
