/** What keepers see and do: the catalogue of everything with its gaps, histories and differences, edits, bulk publications. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"language", "privacy", "office", "procedure", "revision", "knowledge", "lint"})
package vn.hoixa.keeping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
