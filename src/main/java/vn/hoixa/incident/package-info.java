/** The register of incidents, with the deadline for telling an authority and a report to be signed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"document", "privacy", "office", "procedure", "knowledge"})
package vn.hoixa.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
