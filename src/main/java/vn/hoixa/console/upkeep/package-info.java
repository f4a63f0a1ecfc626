/** The room of review: what is due, what is missing, what citizens ask in vain, and corrections of what they were told. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "language",
            "privacy",
            "office",
            "procedure",
            "revision",
            "knowledge",
            "keeping",
            "review",
            "delivery",
            "drafting",
            "question",
            "turn",
            "correction",
            "console.frame"
        })
package vn.hoixa.console.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
