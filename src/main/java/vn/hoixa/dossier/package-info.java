/**
 * Documents that an office needs on paper before it uses the assistant, written from the installation's own settings.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "document",
            "office",
            "procedure",
            "knowledge",
            "delivery",
            "opening",
            "pause",
            "answer",
            "drafting",
            "erasure",
            "deviation"
        })
package vn.hoixa.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
