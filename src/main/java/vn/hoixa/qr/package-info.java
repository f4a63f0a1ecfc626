/** QR codes of web addresses, for screens and paper. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.hoixa.qr;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
