/** Where automatic answering is paused, by whom and why. */
@NullMarked
@ApplicationModule(allowedDependencies = {"office", "procedure", "delivery"})
package vn.hoixa.pause;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
