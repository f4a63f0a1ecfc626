/** Sign-in of village heads, who are not console users: a one-time link, then phone and PIN. */
@NullMarked
@ApplicationModule(allowedDependencies = {"office"})
package vn.hoixa.village;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
