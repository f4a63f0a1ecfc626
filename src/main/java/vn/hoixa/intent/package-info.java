/** What people mean beside the matter itself: the facet they ask for, an alarm, a request, small talk. */
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "procedure", "knowledge", "review"})
package vn.hoixa.intent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
