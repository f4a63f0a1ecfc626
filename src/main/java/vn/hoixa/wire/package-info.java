/** Calls to vendors over HTTP with failures as values, what listens to them, and what an office hands in for them. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.hoixa.wire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
