/** The command line of the jar. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "backup",
            "language",
            "search",
            "privacy",
            "office",
            "access",
            "procedure",
            "revision",
            "knowledge",
            "intake",
            "lint",
            "intent",
            "review",
            "delivery",
            "erasure",
            "answer",
            "dense",
            "drafting",
            "scam",
            "village",
            "turn",
            "conversation",
            "wire"
        })
package vn.hoixa.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
