/** Personal data: found and masked before any other code sees a text. */
@NullMarked
@ApplicationModule(allowedDependencies = {"language"})
package vn.hoixa.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
