/** Suspicious messages: signs of a scam in a text, known scams, and citizens' reports. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"language", "privacy", "office", "knowledge", "review", "delivery", "command"})
package vn.hoixa.scam;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
