/** The room where the office sees its channels: what each is doing, who opened it, and how far texts to many are. */
@NullMarked
@ApplicationModule(allowedDependencies = {"office", "delivery", "opening", "document", "dossier", "console.frame"})
package vn.hoixa.console.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
