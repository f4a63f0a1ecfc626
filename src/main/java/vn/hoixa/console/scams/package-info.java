/** The police's room of reported messages: groups, their judgement, figures. */
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
