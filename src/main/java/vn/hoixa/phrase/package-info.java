/** Further words for published items that use has taught the search. */
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "office", "procedure", "revision", "revision :: rows"})
package vn.hoixa.phrase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
