/** Revisions of published items: written, published, confirmed and ended by officers, and immutable once published. */
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "privacy", "office", "procedure"})
package vn.hoixa.revision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
