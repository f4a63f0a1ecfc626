/** The room where officers link their own chats, to be notified there. */
@NullMarked
@ApplicationModule(allowedDependencies = {"office", "delivery", "notice", "console.frame"})
package vn.hoixa.console.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
