/** Checks of the files with texts for citizens: {@code knowledge-base/} and {@code prompts/}. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "language",
            "privacy",
            "office",
            "procedure",
            "revision",
            "knowledge",
            "intent",
            "review",
            "scam",
            "bulletin"
        })
package vn.hoixa.lint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
