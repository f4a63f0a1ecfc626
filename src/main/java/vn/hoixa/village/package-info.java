/** The own door of a village head, who is no console user: a link that is good once, then his phone and a PIN. */
@NullMarked
@ApplicationModule(allowedDependencies = {"office"})
package vn.hoixa.village;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
