/** Drafts for officers: proposed answers with their sources, by rule or by a language model. Citizens never see one. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"database", "language", "search", "privacy", "office", "procedure", "knowledge", "dense"
        })
package vn.hoixa.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
