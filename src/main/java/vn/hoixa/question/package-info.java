/** Questions waiting for an officer, and the people who asked them. */
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
