/** Sign-in and own account of an officer: invitation, code, first password, second factor, sessions. */
@NullMarked
@ApplicationModule(allowedDependencies = {"office", "access", "qr", "knowledge", "console.frame"})
package vn.hoixa.console.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
