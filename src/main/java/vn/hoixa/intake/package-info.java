/**
 * Imports of the portal's data and of knowledge-base files: compared with the last version, run as durable jobs,
 * reported line by line.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"office", "procedure", "portal", "revision", "revision :: rows", "knowledge"})
package vn.hoixa.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
