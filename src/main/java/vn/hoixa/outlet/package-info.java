/** Output formats of an approved warning: SMS, group text, loudspeaker, poster, picture, feed. No state, no I/O. */
@NullMarked
@ApplicationModule(allowedDependencies = {"bulletin", "qr"})
package vn.hoixa.outlet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
