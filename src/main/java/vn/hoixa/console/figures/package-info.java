/** The room of figures: a dashboard of a period, the same as a spreadsheet and as a report, and one page about a week. */
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
