/** The commune's Zalo Official Account: sending, tokens, and the webhook for messages. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
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
package vn.hoixa.channel.zalo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
