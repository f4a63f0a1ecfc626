/** The pages citizens read: procedures to look up, a leaflet for each, tickets, codes, and what this service is. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "language",
            "qr",
            "search",
            "privacy",
            "office",
            "procedure",
            "knowledge",
            "review",
            "drafting",
            "question",
            "correction",
            "erasure",
            "bulletin",
            "outlet",
            "warning",
            "channel.web"
        })
package vn.hoixa.channel.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
