/** Corrections: who was told what no longer holds, and the one approval that tells exactly them what holds now. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "privacy",
            "office",
            "procedure",
            "revision",
            "knowledge",
            "review",
            "delivery",
            "answer",
            "question"
        })
package vn.hoixa.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
