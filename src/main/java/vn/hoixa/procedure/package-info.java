/** The content of procedures: facets with values and states, sources, the file format, and lists of abolished terms. */
@NullMarked
@ApplicationModule(allowedDependencies = {"language"})
package vn.hoixa.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
