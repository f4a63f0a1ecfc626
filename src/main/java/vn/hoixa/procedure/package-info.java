/** What a procedure says: its facets with their values and states, its source, the form all that has in files, and what is no more. */
@NullMarked
@ApplicationModule(allowedDependencies = {"language"})
package vn.hoixa.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
