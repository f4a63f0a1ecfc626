/** The room where the office sees which language model is in use, and an administrator decides about it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"office", "drafting", "console.frame"})
package vn.hoixa.console.machine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
