/** Which channels are open to citizens, and by whose decision. */
@NullMarked
@ApplicationModule(allowedDependencies = {"office", "delivery", "knowledge"})
package vn.hoixa.opening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
