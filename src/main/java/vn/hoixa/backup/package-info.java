/**
 * Backups of an installation: made while it serves, verified, encrypted when a key is given, restored into an empty
 * database.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database"})
package vn.hoixa.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
