/** The room of warnings: write, review, decide, send, follow progress, and see who has passed them on. */
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
