/** The room of feedback: complaints about replies, their judgement and remedy. */
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
