/** Official warnings: what they say, who drafts and who approves them, and the one act that sends them. */
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
