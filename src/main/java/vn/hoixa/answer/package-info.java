/** Answers one question: finds the procedure and facet, and writes a cleared text. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"language", "search", "privacy", "procedure", "revision", "knowledge", "intent", "review"
        })
package vn.hoixa.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
