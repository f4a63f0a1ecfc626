/** The room of data requests: recorded at the counter, tracked by deadline, granted or refused. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"privacy", "office", "review", "delivery", "erasure", "rights", "console.frame"})
package vn.hoixa.console.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
