/** The web: the chat page, the public pages and the API. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "language",
            "search",
            "privacy",
            "office",
            "procedure",
            "knowledge",
            "review",
            "delivery",
            "answer",
            "question",
            "turn",
            "conversation",
            "scam",
            "feedback"
        })
package vn.hoixa.channel.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
