/** Model assistance for officers' texts: request, review, accept or discard. */
@NullMarked
@ApplicationModule(allowedDependencies = {"office", "drafting", "warning", "console.frame"})
package vn.hoixa.console.aid;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
