/** Commands that citizens can give at any time by one word, and the interface for modules that handle them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"review", "delivery"})
package vn.hoixa.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
