/** What a model does for an officer with a text, wherever one is written: asked for, looked at, taken or discarded. */
@NullMarked
@ApplicationModule(allowedDependencies = {"office", "drafting", "warning", "console.frame"})
package vn.hoixa.console.aid;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
