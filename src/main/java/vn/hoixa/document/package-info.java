/** Administrative documents of the office as Word, in the layout that Decree 30/2020/NĐ-CP asks for. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.hoixa.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
