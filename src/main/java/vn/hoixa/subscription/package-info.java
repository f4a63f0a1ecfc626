/** Who wants to be warned: subscriptions with their consent, and who has passed a warning on. */
@NullMarked
@ApplicationModule(allowedDependencies = {"office", "knowledge", "bulletin", "review", "delivery"})
package vn.hoixa.subscription;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
