/** The office: its officers, roles, assignments, working calendar, settings and audit. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database"})
package vn.hoixa.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
