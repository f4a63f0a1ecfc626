/** The room of review: due items, gaps, questions asked in vain, and corrections of texts sent to citizens. */
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
