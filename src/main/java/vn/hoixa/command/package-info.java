/** What citizens can always ask for by one word, whichever part of the house does it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"review", "delivery"})
package vn.hoixa.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
