/** Official warnings: drafting, approval, sending and correction. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "privacy",
            "office",
            "procedure",
            "knowledge",
            "bulletin",
            "outlet",
            "review",
            "delivery",
            "subscription",
            "scam"
        })
package vn.hoixa.warning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
