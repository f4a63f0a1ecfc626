/**
 * The room where an administrator opens accounts, changes roles, assigns fields, and restores access for locked-out
 * officers.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"office", "access", "procedure", "knowledge", "console.frame", "console.entry"})
package vn.hoixa.console.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
