/** The room where what people ask about their own data is taken in at the counter, kept in time, done or refused. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"privacy", "office", "review", "delivery", "erasure", "rights", "console.frame"})
package vn.hoixa.console.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
