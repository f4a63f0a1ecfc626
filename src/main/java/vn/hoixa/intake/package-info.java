/** What comes in from outside, the portal's data and files of a knowledge base: compared with what was said before, in durable jobs, told line by line. */
@NullMarked
@ApplicationModule(allowedDependencies = {"office", "procedure", "portal", "revision", "revision :: rows", "knowledge"})
package vn.hoixa.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
