/** The room where automatic answering is paused and resumed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"office", "procedure", "knowledge", "delivery", "pause", "console.frame"})
package vn.hoixa.console.pause;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
