package vn.hoixa.console.entry;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.hoixa.access.SecondFactors;
import vn.hoixa.console.frame.ConsoleOfficers;
import vn.hoixa.console.frame.ConsolePaths;
import vn.hoixa.console.frame.Notice;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.office.Officer;
import vn.hoixa.office.SignIns;

/** The second factor of a signed-in officer: add, replace, remove. The password is asked again. */
@Controller
class OwnTelephone {
    static final String CODES = ConsolePaths.OWN_ACCOUNT + "/ma-du-phong";
    static final Notice WRONG = Notices.refused(
            "Mã chưa đúng.", "Xin quét lại hình, rồi gõ 6 số đang hiện. Giờ trên điện thoại cũng phải đúng.");

    private static final String PATH = ConsolePaths.OWN_ACCOUNT + "/dien-thoai";

    private final ConsoleOfficers officers;
    private final SignIns signIns;
    private final SecondFactors factors;
    private final Enrolment enrolment;

    OwnTelephone(ConsoleOfficers officers, SignIns signIns, SecondFactors factors, Enrolment enrolment) {
        this.officers = officers;
        this.signIns = signIns;
        this.factors = factors;
        this.enrolment = enrolment;
    }

    @GetMapping(PATH)
    String offer(@AuthenticationPrincipal SignedIn who, HttpSession session, Model model) {
        enrolment.offer(officers.of(who), session, model);
        return "console/entry/telephone";
    }

    @PostMapping(PATH)
    String prove(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            HttpSession session,
            RedirectAttributes onward) {
        var officer = officers.of(who);
        var refused = unconfirmed(officer, password);
        var codes = refused.isPresent() ? Optional.<List<String>>empty() : enrolment.prove(officer, session, code);
        if (codes.isEmpty()) {
            onward.addFlashAttribute("notice", refused.orElse(WRONG));
            return "redirect:" + PATH;
        }
        onward.addFlashAttribute("codes", codes.get());
        onward.addFlashAttribute("onward", ConsolePaths.OWN_ACCOUNT);
        return "redirect:" + CODES;
    }

    /** Shown once: opening the page again shows no codes. */
    @GetMapping(CODES)
    String codes(Model model) {
        return model.containsAttribute("codes") ? "console/entry/codes" : "redirect:" + ConsolePaths.OWN_ACCOUNT;
    }

    @PostMapping(PATH + "/thoi")
    String leave(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(defaultValue = "") String password,
            RedirectAttributes onward) {
        var officer = officers.of(who);
        var refused = factors.isRequiredOf(officer)
                ? Optional.of(Notices.refused("Chưa thôi được.", "Vai trò của tài khoản này phải có mã 6 số."))
                : unconfirmed(officer, password);
        if (refused.isEmpty()) {
            factors.leave(officer);
        }
        onward.addFlashAttribute(
                "notice", refused.orElse(Notices.done("Đã thôi dùng mã 6 số.", "Từ nay chỉ hỏi mật khẩu.")));
        return "redirect:" + ConsolePaths.OWN_ACCOUNT;
    }

    private Optional<Notice> unconfirmed(Officer officer, String password) {
        return switch (signIns.confirm(officer, password)) {
            case SignIns.Attempt.Welcome _ -> Optional.empty();
            case SignIns.Attempt.Wrong _ ->
                Optional.of(Notices.refused("Mật khẩu chưa đúng.", "Xin gõ lại mật khẩu đang dùng."));
            case SignIns.Attempt.Locked _ ->
                Optional.of(Notices.refused("Đang tạm khóa.", "Gõ sai mật khẩu nhiều lần liền. Xin chờ rồi thử lại."));
        };
    }
}
