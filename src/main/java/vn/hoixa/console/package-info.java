/** The officers' pages: queue, editor, approval, knowledge. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "language",
            "search",
            "privacy",
            "office",
            "knowledge",
            "review",
            "delivery",
            "answer",
            "conversation"
        })
package vn.hoixa.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
