/** Stored data about a person: counting it, erasing it for good, and deleting it when its retention period ends. */
@NullMarked
@ApplicationModule(allowedDependencies = {"privacy", "office", "review", "delivery"})
package vn.hoixa.erasure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
