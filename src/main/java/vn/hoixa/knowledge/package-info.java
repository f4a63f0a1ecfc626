/** What the commune knows: procedures, cases, common answers, topics, and their revisions, from file and portal to publication. */
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "search", "privacy", "office", "procedure", "portal"})
package vn.hoixa.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
