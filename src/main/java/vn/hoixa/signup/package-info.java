/** The words by which citizens ask to be warned, and to be warned no more. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "language",
            "knowledge",
            "bulletin",
            "review",
            "delivery",
            "command",
            "subscription",
            "warning"
        })
package vn.hoixa.signup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
