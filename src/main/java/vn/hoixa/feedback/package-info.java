/** Citizens' votes on replies, officers' judgement of complaints, and the message that something was corrected. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "privacy",
            "office",
            "procedure",
            "revision",
            "knowledge",
            "review",
            "delivery",
            "command",
            "turn"
        })
package vn.hoixa.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
