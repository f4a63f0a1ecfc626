package vn.hoixa.console.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.hoixa.access.SecondFactors;
import vn.hoixa.access.SecondFactors.Checked;
import vn.hoixa.console.frame.Arriving;
import vn.hoixa.console.frame.ConsolePaths;
import vn.hoixa.console.frame.Entrance;
import vn.hoixa.console.frame.Entrance.Step;
import vn.hoixa.console.frame.Notice;
import vn.hoixa.console.frame.Times;
import vn.hoixa.office.Accounts.Result;
import vn.hoixa.office.Officer;
import vn.hoixa.office.OwnPasswords;

/** The steps between the password and the desk: a second-factor code, a password of one's own. */
@Controller
class StepPages {
    private static final String CODE = ConsolePaths.SIGN_IN + "/ma";
    private static final String PASSWORD = ConsolePaths.SIGN_IN + "/mat-khau";

    private final Entrance entrance;
    private final SecondFactors factors;
    private final OwnPasswords passwords;

    StepPages(Entrance entrance, SecondFactors factors, OwnPasswords passwords) {
        this.entrance = entrance;
        this.factors = factors;
        this.passwords = passwords;
    }

    @GetMapping(CODE)
    String code(
            @AuthenticationPrincipal @Nullable Arriving who,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return entrance.before(Step.CODE, who)
                .map(officer -> {
                    model.addAttribute("left", factors.recoveryCodes(officer.id()));
                    return "console/entry/code";
                })
                .orElseGet(() -> elsewhere(who, request, response));
    }

    @PostMapping(CODE)
    String check(
            @AuthenticationPrincipal @Nullable Arriving who,
            @RequestParam(defaultValue = "") String code,
            RedirectAttributes onward,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (who == null || entrance.before(Step.CODE, who).isEmpty()) {
            return elsewhere(who, request, response);
        }
        return switch (factors.check(who.id(), code)) {
            case Checked.Right _ -> "redirect:" + entrance.afterCode(who, request, response);
            case Checked.Wrong _ -> wrong(onward);
            case Checked.Locked(var until) -> locked(Times.clock(until), onward);
        };
    }

    private static String wrong(RedirectAttributes onward) {
        onward.addFlashAttribute(
                "notice",
                new Notice(
                        "bad",
                        "i-alert",
                        "Mã chưa đúng.",
                        "Xin gõ mã đang hiện trên điện thoại; mỗi mã dùng một lần."));
        return "redirect:" + CODE;
    }

    private static String locked(String until, RedirectAttributes onward) {
        onward.addFlashAttribute(
                "notice", new Notice("bad", "i-lock", "Tạm khóa đến " + until + ".", "Gõ sai mã nhiều lần liền."));
        return "redirect:" + CODE;
    }

    @GetMapping(PASSWORD)
    String password(
            @AuthenticationPrincipal @Nullable Arriving who,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return entrance.before(Step.OWN_PASSWORD, who)
                .map(officer -> {
                    model.addAttribute("login", officer.login());
                    model.addAttribute("rule", OwnPasswords.rule());
                    return "console/entry/password";
                })
                .orElseGet(() -> elsewhere(who, request, response));
    }

    @PostMapping(PASSWORD)
    String choose(
            @AuthenticationPrincipal @Nullable Arriving who,
            NewPassword typed,
            RedirectAttributes onward,
            HttpServletRequest request,
            HttpServletResponse response) {
        var officer = entrance.before(Step.OWN_PASSWORD, who);
        var fault = officer.flatMap(each -> typed.fault().or(() -> refusal(each, typed)));
        if (fault.isPresent()) {
            onward.addFlashAttribute("notice", Notices.refused("Chưa đổi được mật khẩu.", fault.get()));
            return "redirect:" + PASSWORD;
        }
        return elsewhere(who, request, response);
    }

    private Optional<String> refusal(Officer officer, NewPassword typed) {
        return passwords.choose(officer, typed.fresh()) instanceof Result.Refused(String reason)
                ? Optional.of(reason)
                : Optional.empty();
    }

    private String elsewhere(@Nullable Arriving who, HttpServletRequest request, HttpServletResponse response) {
        return "redirect:" + (who == null ? ConsolePaths.SIGN_IN : entrance.advance(who, request, response));
    }
}
