/** The room of incidents: the register, the deadline of each notice, and the report. */
@NullMarked
@ApplicationModule(allowedDependencies = {"document", "office", "incident", "console.frame"})
package vn.hoixa.console.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
