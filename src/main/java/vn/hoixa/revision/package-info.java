/** Revisions of everything that is published: written, put into force, confirmed, settled and ended by officers, and never changed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "privacy", "office", "procedure"})
package vn.hoixa.revision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
