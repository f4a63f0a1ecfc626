/** The room of warnings: compose, look, decide, send, see how far it is, and who has passed it on. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "privacy",
            "office",
            "knowledge",
            "bulletin",
            "outlet",
            "delivery",
            "review",
            "subscription",
            "warning",
            "village",
            "notice",
            "console.frame"
        })
package vn.hoixa.console.warnings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
