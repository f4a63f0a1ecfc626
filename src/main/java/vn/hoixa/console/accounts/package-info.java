/** The room where an administrator opens accounts, changes their roles, assigns fields, and lets back in whoever is locked out. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"office", "access", "procedure", "knowledge", "console.frame", "console.entry"})
package vn.hoixa.console.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
