/** Weekly quality check: officers judge a sample of automatic answers. */
@NullMarked
@ApplicationModule(allowedDependencies = {"privacy", "office", "procedure", "review", "delivery", "turn"})
package vn.hoixa.deviation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
