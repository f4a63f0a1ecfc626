/**
 * Published knowledge at one moment: procedures, cases, common answers and topics, in words that may be sent to
 * citizens.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"language", "search", "procedure", "portal", "revision", "revision :: rows", "phrase"})
package vn.hoixa.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
