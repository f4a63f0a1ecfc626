/** An officer's way in and own account: invitation, code, first password, telephone, sessions. */
@NullMarked
@ApplicationModule(allowedDependencies = {"office", "access", "qr", "knowledge", "console.frame"})
package vn.hoixa.console.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
