/** The room "Thủ tục": the list of all items, and each item with its history, edits, previews and acts. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "language",
            "privacy",
            "office",
            "procedure",
            "revision",
            "knowledge",
            "keeping",
            "review",
            "answer",
            "regression",
            "console.frame"
        })
package vn.hoixa.console.keeper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
