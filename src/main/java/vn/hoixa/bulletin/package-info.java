/** Content of a warning: classification, text, source, validity and area; and ready-made warnings. */
@NullMarked
@ApplicationModule(allowedDependencies = {"office", "procedure", "knowledge"})
package vn.hoixa.bulletin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
