/**
 * Records of the National Public Service Portal: parsed line by line, and judged for which facets citizens may be told.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "procedure"})
package vn.hoixa.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
