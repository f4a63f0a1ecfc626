/** Vietnamese text processing: normal forms, folding, chat spellings, the analyzer. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.hoixa.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
