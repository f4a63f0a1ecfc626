/** The public pages: search and leaflets of procedures, tickets, codes, and the page about this service. */
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
