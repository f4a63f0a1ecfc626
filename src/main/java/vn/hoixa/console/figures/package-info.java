/** The room of statistics: a dashboard of a period, a spreadsheet, a report, and a one-page summary of a week. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "privacy",
            "office",
            "procedure",
            "knowledge",
            "delivery",
            "turn",
            "document",
            "figures",
            "console.frame"
        })
package vn.hoixa.console.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
