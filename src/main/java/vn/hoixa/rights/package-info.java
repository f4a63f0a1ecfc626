/**
 * Citizens' rights over their own data: to see it, correct it, withdraw consent or erase it, within the terms of the
 * law.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "language",
            "privacy",
            "office",
            "knowledge",
            "bulletin",
            "review",
            "delivery",
            "command",
            "subscription",
            "erasure"
        })
package vn.hoixa.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
