/** One question, one answer: which procedure, which facet, in cleared words. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"language", "search", "privacy", "procedure", "revision", "knowledge", "intent", "review"
        })
package vn.hoixa.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
