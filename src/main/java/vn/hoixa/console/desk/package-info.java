/** The desk: the queue of citizens' questions, the editor, and the acts that decide a question. */
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
            "drafting",
            "question",
            "turn",
            "console.frame"
        })
package vn.hoixa.console.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
