/**
 * Statistics that an office reports on: questions, waits, topics, gaps, corrections, warnings and suspicious messages
 * of a period.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "privacy",
            "office",
            "procedure",
            "knowledge",
            "bulletin",
            "delivery",
            "question",
            "turn",
            "warning"
        })
package vn.hoixa.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
