/** Recognises what people mean besides the subject: the facet asked for, an emergency, a request, small talk. */
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "procedure", "knowledge", "review"})
package vn.hoixa.intent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
