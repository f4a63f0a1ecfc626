/** Addresses and durable deliveries: one cleared text to one address. */
@NullMarked
@ApplicationModule(allowedDependencies = {"office", "review"})
package vn.hoixa.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
