/** Frame of the officers' console: security, layout, rooms, formats of time, error pages. */
@NullMarked
@ApplicationModule(allowedDependencies = {"office", "access", "procedure", "knowledge", "delivery", "pause"})
package vn.hoixa.console.frame;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
