/** The console's rooms for incoming data: uploaded files, conflicts, local rules, the commune's own information. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "language",
            "office",
            "procedure",
            "revision",
            "knowledge",
            "keeping",
            "intake",
            "console.frame"
        })
package vn.hoixa.console.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
