/** What a warning says: its kind, its words, its source, how long and for which villages it holds; and ready-made ones. */
@NullMarked
@ApplicationModule(allowedDependencies = {"office", "procedure", "knowledge"})
package vn.hoixa.bulletin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
