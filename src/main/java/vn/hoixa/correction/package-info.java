/**
 * Corrections: finds who was told something that no longer holds, and sends exactly them what holds now, with one
 * approval.
 */
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
