/** Copies of an installation: taken while it serves, checked, sealed where a key is given, brought back into an empty database. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database"})
package vn.hoixa.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
