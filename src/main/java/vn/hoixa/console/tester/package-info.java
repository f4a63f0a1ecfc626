/** The room where officers try the assistant: ask as a citizen without a trace, see why, see what use has taught. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "language",
            "search",
            "privacy",
            "office",
            "procedure",
            "phrase",
            "knowledge",
            "review",
            "answer",
            "regression",
            "console.frame"
        })
package vn.hoixa.console.tester;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
