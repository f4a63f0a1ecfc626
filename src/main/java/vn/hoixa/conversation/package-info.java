/**
 * Conversations: the entry point for messages, the steps that process them, and the replies when nothing can be stored.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "language",
            "privacy",
            "office",
            "procedure",
            "knowledge",
            "review",
            "delivery",
            "command",
            "answer",
            "pause",
            "scam",
            "question",
            "turn"
        })
package vn.hoixa.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
