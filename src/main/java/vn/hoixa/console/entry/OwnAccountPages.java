package vn.hoixa.console.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.hoixa.access.Sessions;
import vn.hoixa.console.frame.ConsoleOfficers;
import vn.hoixa.console.frame.ConsolePaths;
import vn.hoixa.console.frame.Entrance;
import vn.hoixa.console.frame.Notice;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.office.Accounts.Result;
import vn.hoixa.office.OwnPasswords;

/** The page "Tài khoản của tôi": password, second factor, sessions, and history of the account. */
@Controller
class OwnAccountPages {
    private static final String PATH = ConsolePaths.OWN_ACCOUNT;

    private final ConsoleOfficers officers;
    private final OwnPasswords passwords;
    private final Sessions sessions;
    private final OwnAccount account;

    OwnAccountPages(ConsoleOfficers officers, OwnPasswords passwords, Sessions sessions, OwnAccount account) {
        this.officers = officers;
        this.passwords = passwords;
        this.sessions = sessions;
        this.account = account;
    }

    @GetMapping(PATH)
    String show(@AuthenticationPrincipal SignedIn who, HttpServletRequest request, Model model) {
        account.put(officers.of(who), Entrance.session(request), model);
        return "console/entry/account";
    }

    /** Changes the password; other sessions end, since the old password opened them. */
    @PostMapping(PATH + "/mat-khau")
    String change(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(defaultValue = "") String old,
            NewPassword typed,
            HttpServletRequest request,
            RedirectAttributes onward) {
        var officer = officers.of(who);
        var result = typed.fault()
                .<Result>map(Result.Refused::new)
                .orElseGet(() -> passwords.change(officer, old, typed.fresh()));
        if (result instanceof Result.Refused(var reason)) {
            return told(Notices.refused("Chưa đổi được mật khẩu.", reason), onward);
        }
        Entrance.session(request)
                .ifPresentOrElse(kept -> sessions.endOthers(officer.id(), kept), () -> sessions.endAll(officer.id()));
        return told(Notices.done("Đã đổi mật khẩu.", "Các phiên khác của tài khoản đã thoát."), onward);
    }

    @PostMapping(PATH + "/phien/{id}/thoat")
    String revoke(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, RedirectAttributes onward) {
        return sessions.revoke(officers.of(who), id)
                ? told(Notices.done("Đã cho thoát.", "Máy ấy phải đăng nhập lại."), onward)
                : told(Notices.refused("Phiên này không còn.", "Có thể đã tự thoát trước đó."), onward);
    }

    private static String told(Notice notice, RedirectAttributes onward) {
        onward.addFlashAttribute("notice", notice);
        return "redirect:" + PATH;
    }
}
