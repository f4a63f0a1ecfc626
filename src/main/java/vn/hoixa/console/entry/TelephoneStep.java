package vn.hoixa.console.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.hoixa.console.frame.Arriving;
import vn.hoixa.console.frame.ConsolePaths;
import vn.hoixa.console.frame.Entrance;
import vn.hoixa.console.frame.Entrance.Step;

/** Sign-in step that asks officers who may approve, and have no second factor yet, to enrol one. */
@Controller
class TelephoneStep {
    private static final String PATH = ConsolePaths.SIGN_IN + "/dien-thoai";

    private final Entrance entrance;
    private final Enrolment enrolment;

    TelephoneStep(Entrance entrance, Enrolment enrolment) {
        this.entrance = entrance;
        this.enrolment = enrolment;
    }

    @GetMapping(PATH)
    String offer(
            @AuthenticationPrincipal @Nullable Arriving who,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return entrance.before(Step.TELEPHONE, who)
                .map(officer -> {
                    enrolment.offer(officer, request.getSession(), model);
                    return "console/entry/telephone-step";
                })
                .orElseGet(() -> elsewhere(who, request, response));
    }

    @PostMapping(PATH)
    String prove(
            @AuthenticationPrincipal @Nullable Arriving who,
            @RequestParam(defaultValue = "") String code,
            RedirectAttributes onward,
            HttpServletRequest request,
            HttpServletResponse response) {
        var officer = entrance.before(Step.TELEPHONE, who);
        if (who == null || officer.isEmpty()) {
            return elsewhere(who, request, response);
        }
        var codes = enrolment.prove(officer.get(), request.getSession(), code);
        if (codes.isEmpty()) {
            onward.addFlashAttribute("notice", OwnTelephone.WRONG);
            return "redirect:" + PATH;
        }
        onward.addFlashAttribute("codes", codes.get());
        onward.addFlashAttribute("onward", entrance.afterCode(who, request, response));
        return "redirect:" + OwnTelephone.CODES;
    }

    private String elsewhere(@Nullable Arriving who, HttpServletRequest request, HttpServletResponse response) {
        return "redirect:" + (who == null ? ConsolePaths.SIGN_IN : entrance.advance(who, request, response));
    }
}
