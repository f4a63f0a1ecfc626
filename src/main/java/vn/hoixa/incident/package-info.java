/** The register of incidents, with the time by which an authority has to be told and a report to be signed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"document", "privacy", "office", "procedure", "knowledge"})
package vn.hoixa.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
