/** PostgreSQL for this installation: an embedded server or an external one; its roles and migrations. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.hoixa.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
