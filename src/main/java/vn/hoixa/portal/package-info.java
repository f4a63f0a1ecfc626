/** The records of the National Public Service Portal: read line by line, and judged for what of them citizens may be told. */
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "procedure"})
package vn.hoixa.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
