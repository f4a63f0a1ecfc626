/**
 * The room where officers test the assistant: ask questions without leaving a trace, see the reasons, see learned
 * phrases.
 */
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
