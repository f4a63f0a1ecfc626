/**
 * What knowledge editors work with: the catalogue of all items with gaps, histories and differences; edits; bulk
 * publication.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"language", "privacy", "office", "procedure", "revision", "knowledge", "lint"})
package vn.hoixa.keeping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
