/** Regression test with real questions, run each night and before a publication. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "language",
            "privacy",
            "office",
            "procedure",
            "revision",
            "knowledge",
            "review",
            "answer",
            "question",
            "deviation",
            "feedback"
        })
package vn.hoixa.regression;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
