/** The commands by which citizens subscribe to warnings and unsubscribe. */
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
