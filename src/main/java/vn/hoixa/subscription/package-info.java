/** Subscriptions to warnings with their consent, and reports of households that a warning was passed on to. */
@NullMarked
@ApplicationModule(allowedDependencies = {"office", "knowledge", "bulletin", "review", "delivery"})
package vn.hoixa.subscription;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
