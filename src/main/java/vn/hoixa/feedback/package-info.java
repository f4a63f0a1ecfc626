/** What citizens think of replies, what an officer makes of it, and that they are told when something was mended. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "privacy",
            "office",
            "procedure",
            "revision",
            "knowledge",
            "review",
            "delivery",
            "command",
            "turn"
        })
package vn.hoixa.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
