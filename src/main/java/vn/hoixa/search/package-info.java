/** The search: an index in memory over the words of everything published, and the ranking that compares names as wholes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"language"})
package vn.hoixa.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
