/** Search: an in-memory index over the words of all published items, and a ranking that compares whole names. */
@NullMarked
@ApplicationModule(allowedDependencies = {"language"})
package vn.hoixa.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
