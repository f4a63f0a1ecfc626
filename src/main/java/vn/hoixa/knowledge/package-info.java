/** What the commune knows: procedures, cases, common answers, topics, their revisions, and the search over them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "language", "privacy", "office"})
package vn.hoixa.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
