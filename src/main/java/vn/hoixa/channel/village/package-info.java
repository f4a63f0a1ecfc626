/** The pages of a village head on his phone: what to pass on, what he may send or propose, who has passed it on. */
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
