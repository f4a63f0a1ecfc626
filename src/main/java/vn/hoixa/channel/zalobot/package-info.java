/** A bot of the Zalo Bot Platform, for pilots: no buttons, and it cannot write first. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "wire",
            "privacy",
            "office",
            "review",
            "delivery",
            "answer",
            "opening",
            "turn",
            "conversation"
        })
package vn.hoixa.channel.zalobot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
