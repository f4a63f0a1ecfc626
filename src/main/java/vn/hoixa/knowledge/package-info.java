/** What the commune knows at one moment: procedures, cases, common answers and topics in the words that citizens may be told. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"language", "search", "procedure", "portal", "revision", "revision :: rows", "phrase"})
package vn.hoixa.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
