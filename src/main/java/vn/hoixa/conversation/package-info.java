/** Conversations: the door for each message, the steps that make a turn of it, and what stands by when nothing can be stored. */
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
