/** Conversations, turns, questions waiting for an officer and the people who asked them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "language",
            "privacy",
            "office",
            "procedure",
            "knowledge",
            "intent",
            "review",
            "delivery",
            "command",
            "answer",
            "pause",
            "drafting",
            "scam"
        })
package vn.hoixa.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
