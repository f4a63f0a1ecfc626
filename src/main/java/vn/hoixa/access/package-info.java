/** Sign-in of officers: invitations, second factor, sessions. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "privacy", "office"})
package vn.hoixa.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
