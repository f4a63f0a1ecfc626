/** What every page of the officers' console stands in: its door, its frame, its rooms, its words for time and trouble. */
@NullMarked
@ApplicationModule(allowedDependencies = {"office", "access", "procedure", "knowledge", "delivery", "pause"})
package vn.hoixa.console.frame;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
