/** The room where the office sees its channels: state, the decision that opened each, and progress of broadcasts. */
@NullMarked
@ApplicationModule(allowedDependencies = {"office", "delivery", "opening", "document", "dossier", "console.frame"})
package vn.hoixa.console.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
