/** The police's room of suspicious messages: groups of what citizens handed in, what is to be made of them, figures. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "privacy",
            "office",
            "knowledge",
            "bulletin",
            "review",
            "delivery",
            "subscription",
            "question",
            "conversation",
            "scam",
            "warning",
            "figures",
            "console.frame"
        })
package vn.hoixa.console.scams;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
