/** The room where officers judge the weekly sample of automatic answers, and see the share of right ones. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "privacy",
            "office",
            "procedure",
            "knowledge",
            "review",
            "delivery",
            "turn",
            "pause",
            "deviation",
            "console.frame"
        })
package vn.hoixa.console.deviation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
