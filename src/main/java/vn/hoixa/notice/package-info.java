/** What officers are told on chats of their own: that questions or warnings wait, that a claim ends. Nothing is decided there. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"office", "knowledge", "bulletin", "review", "delivery", "command", "question", "warning"
        })
package vn.hoixa.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
