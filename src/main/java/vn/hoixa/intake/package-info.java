/** Files of data that officers hand in: accepted as durable jobs, run in the background, told line by line. */
@NullMarked
@ApplicationModule(allowedDependencies = {"office", "procedure", "knowledge"})
package vn.hoixa.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
