/** Turns: what citizens wrote and what it came to, kept, looked back at, counted and learned from. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"privacy", "procedure", "revision", "phrase", "review", "delivery", "question"})
package vn.hoixa.turn;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
