/** Calls to vendors over HTTP with failures as values, background workers, and tokens entered by an office. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.hoixa.wire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
