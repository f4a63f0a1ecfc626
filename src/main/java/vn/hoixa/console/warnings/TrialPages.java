package vn.hoixa.console.warnings;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.hoixa.console.frame.ConsoleOfficers;
import vn.hoixa.console.frame.Notice;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.warning.WarningId;
import vn.hoixa.warning.Warnings;

/** The act "Gửi thử cho tôi". */
@Controller("warningTrialPages")
class TrialPages {
    private final ConsoleOfficers readers;
    private final Warnings warnings;
    private final Trial trial;

    TrialPages(ConsoleOfficers readers, Warnings warnings, Trial trial) {
        this.readers = readers;
        this.warnings = warnings;
        this.trial = trial;
    }

    @PostMapping(WarningRoom.PATH + "/{id:\\d+}/gui-thu")
    String send(@AuthenticationPrincipal SignedIn who, @PathVariable long id, RedirectAttributes next) {
        var by = readers.of(who);
        int chats = warnings.find(new WarningId(id))
                .map(warning -> trial.send(warning, by))
                .orElse(0);
        next.addFlashAttribute(
                "notice",
                chats > 0
                        ? new Notice(
                                "good", "i-done", "Đã gửi thử.", "Xem tin trên máy của bạn rồi hãy gửi cho bà con.")
                        : new Notice(
                                "wait",
                                "i-info",
                                "Chưa gửi thử được.",
                                "Tài khoản chưa liên kết Zalo hay Telegram, hoặc cảnh báo chưa duyệt. Liên kết ở trang Báo tin."));
        return "redirect:" + WarningRoom.PATH + "/" + id;
    }
}
