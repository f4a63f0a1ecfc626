package vn.hoixa.console.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.hoixa.access.Invitations;
import vn.hoixa.console.frame.ConsolePaths;
import vn.hoixa.console.frame.Entrance;
import vn.hoixa.console.frame.Notice;
import vn.hoixa.office.Accounts.Result;
import vn.hoixa.office.OwnPasswords;

/** The target of an invitation link: choose a password and sign in. */
@Controller
class InvitationPages {
    private static final String PATH = ConsolePaths.SIGN_IN + "/moi/{token}";
    private static final Notice OVER = new Notice(
            "wait",
            "i-lock",
            "Liên kết này không còn dùng được",
            "Mỗi liên kết dùng một lần và có hạn. Cần vào hệ thống thì nhờ người quản trị gửi liên kết mới.");

    private final Invitations invitations;
    private final Entrance entrance;

    InvitationPages(Invitations invitations, Entrance entrance) {
        this.invitations = invitations;
        this.entrance = entrance;
    }

    @GetMapping(PATH)
    String form(@PathVariable String token, Model model, HttpServletResponse response) {
        return invitations
                .of(token)
                .map(officer -> {
                    model.addAttribute("invited", officer);
                    model.addAttribute("token", token);
                    model.addAttribute("rule", OwnPasswords.rule());
                    return "console/entry/invitation";
                })
                .orElseGet(() -> {
                    response.setStatus(HttpStatus.GONE.value());
                    model.addAttribute("problem", OVER);
                    return "console/problem";
                });
    }

    @PostMapping(PATH)
    String accept(
            @PathVariable String token,
            NewPassword typed,
            RedirectAttributes onward,
            HttpServletRequest request,
            HttpServletResponse response) {
        var result = typed.fault()
                .<Result>map(Result.Refused::new)
                .orElseGet(() -> invitations.accept(token, typed.fresh()));
        return switch (result) {
            case Result.Done(var officer) -> "redirect:" + entrance.arrive(officer.id(), request, response);
            case Result.WithPassword(var officer, var _) ->
                "redirect:" + entrance.arrive(officer.id(), request, response);
            case Result.Refused(var reason) -> {
                onward.addFlashAttribute("notice", Notices.refused("Chưa đặt được mật khẩu.", reason));
                yield "redirect:" + ConsolePaths.SIGN_IN + "/moi/" + token;
            }
        };
    }
}
