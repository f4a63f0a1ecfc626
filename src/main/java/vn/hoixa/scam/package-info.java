/** Suspicious messages: the signs of a scam in a text, what is known of them, and what citizens hand in. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"language", "privacy", "office", "knowledge", "review", "delivery", "command"})
package vn.hoixa.scam;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
