/** What is held of a person, the one way in which it goes for good, and what goes by itself when its time is over. */
@NullMarked
@ApplicationModule(allowedDependencies = {"privacy", "office", "review", "delivery"})
package vn.hoixa.erasure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
