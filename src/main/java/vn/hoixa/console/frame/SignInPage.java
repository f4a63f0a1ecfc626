package vn.hoixa.console.frame;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The sign-in form, and the page for officers without access. */
@Controller
class SignInPage {
    private static final Notice DENIED = new Notice(
            "wait",
            "i-lock",
            "Tài khoản này không mở được bàn trả lời",
            "Bàn trả lời dành cho người duyệt, người biên tập, Công an xã và lãnh đạo đang được phân công. Cần dùng"
                    + " thì báo người quản trị.");

    private final ServiceSignIn service;

    SignInPage(ServiceSignIn service) {
        this.service = service;
    }

    @GetMapping(ConsolePaths.SIGN_IN)
    String form(Model model, HttpSession session, @RequestParam Map<String, String> query) {
        model.addAttribute("login", session.getAttribute(SignInFailures.LOGIN) instanceof String login ? login : "");
        service.button().ifPresent(words -> {
            model.addAttribute("service", words);
            model.addAttribute("servicePath", ServiceSignIn.path());
        });
        refused(session).or(() -> told(query.keySet())).ifPresent(notice -> model.addAttribute("notice", notice));
        return "console/sign-in";
    }

    private static Optional<Notice> refused(HttpSession session) {
        var reason = session.getAttribute(SignInFailures.REASON);
        session.removeAttribute(SignInFailures.REASON);
        return reason instanceof Notice notice ? Optional.of(notice) : Optional.empty();
    }

    private static Optional<Notice> told(Set<String> query) {
        if (query.contains("expired")) {
            return Optional.of(Notice.EXPIRED);
        }
        return query.contains("left") ? Optional.of(Notice.LEFT) : Optional.empty();
    }

    @RequestMapping(ConsolePaths.DENIED)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String denied(Model model) {
        model.addAttribute("problem", DENIED);
        return "console/problem";
    }
}
