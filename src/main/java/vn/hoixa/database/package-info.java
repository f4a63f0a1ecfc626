/** The PostgreSQL this installation runs on: an embedded server of its own, or the one it is given; its roles and migrations. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.hoixa.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
