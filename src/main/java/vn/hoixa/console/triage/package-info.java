/** The room of feedback: replies that citizens found wanting, what is wrong with them and what was done. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "privacy",
            "office",
            "procedure",
            "revision",
            "knowledge",
            "review",
            "turn",
            "feedback",
            "console.frame"
        })
package vn.hoixa.console.triage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
