/** Clearing of texts: the only package that can create a text which may be sent, and the record of who cleared it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"privacy", "office", "procedure", "revision", "knowledge"})
package vn.hoixa.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
