/**
 * Notices to officers in their own linked chats: waiting questions or warnings, ending claims. Nothing is decided
 * there.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"office", "knowledge", "bulletin", "review", "delivery", "command", "question", "warning"
        })
package vn.hoixa.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
