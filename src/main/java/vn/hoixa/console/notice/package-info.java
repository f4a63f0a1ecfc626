/** The room where officers link chats of their own, to be told there what waits. */
@NullMarked
@ApplicationModule(allowedDependencies = {"office", "delivery", "notice", "console.frame"})
package vn.hoixa.console.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
