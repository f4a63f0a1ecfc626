/** How an officer gets in and stays in: invitations, the code of the second step, sessions. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "privacy", "office"})
package vn.hoixa.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
