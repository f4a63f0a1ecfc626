/** Control of deviation: whether automatic answers were the right ones, as officers judge a sample of them each week. */
@NullMarked
@ApplicationModule(allowedDependencies = {"privacy", "office", "procedure", "review", "delivery", "turn"})
package vn.hoixa.deviation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
