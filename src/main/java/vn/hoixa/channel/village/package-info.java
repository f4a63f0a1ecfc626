/** The pages of a village head on his phone: warnings to pass on, to send or to propose, and who has passed them on. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "privacy",
            "office",
            "knowledge",
            "bulletin",
            "outlet",
            "review",
            "delivery",
            "subscription",
            "warning",
            "village",
            "channel.web"
        })
package vn.hoixa.channel.village;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
