/** Administrative documents as Word files, in the layout that Decree 30/2020/NĐ-CP requires. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.hoixa.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
