/** Phrases for published items that the search learned from use. */
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "office", "procedure", "revision", "revision :: rows"})
package vn.hoixa.phrase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
