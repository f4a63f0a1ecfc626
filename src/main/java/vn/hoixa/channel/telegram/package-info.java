/** Telegram: a bot that receives messages by long polling or webhook, and the messenger that sends replies. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "wire",
            "privacy",
            "office",
            "review",
            "delivery",
            "opening",
            "command",
            "answer",
            "turn",
            "conversation"
        })
package vn.hoixa.channel.telegram;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
