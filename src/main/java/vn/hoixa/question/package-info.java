/** Questions waiting for an officer and the people who asked them: opened, promised, claimed, answered, settled, learned from. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "language",
            "privacy",
            "office",
            "procedure",
            "revision",
            "phrase",
            "knowledge",
            "review",
            "delivery",
            "answer",
            "drafting"
        })
package vn.hoixa.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
