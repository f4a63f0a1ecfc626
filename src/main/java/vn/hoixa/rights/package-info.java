/** What citizens may ask about their own data: see, correct, withdraw consent, erase; with the term that the law sets. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "language",
            "privacy",
            "office",
            "knowledge",
            "bulletin",
            "review",
            "delivery",
            "command",
            "subscription",
            "erasure"
        })
package vn.hoixa.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
