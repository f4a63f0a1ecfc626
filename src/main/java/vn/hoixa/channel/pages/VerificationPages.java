package vn.hoixa.channel.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.hoixa.channel.web.ClientAddresses;
import vn.hoixa.channel.web.CodeGuard;
import vn.hoixa.channel.web.CodeGuard.Lookup;
import vn.hoixa.channel.web.Pages;
import vn.hoixa.channel.web.Problem;
import vn.hoixa.review.VerificationCode;

/** Pages for checking by its code whether a text really came from the office. */
@Controller
final class VerificationPages {
    private final SentTexts texts;
    private final CodeGuard guard;
    private final ClientAddresses clients;
    private final Pages pages;

    VerificationPages(SentTexts texts, CodeGuard guard, ClientAddresses clients, Pages pages) {
        this.texts = texts;
        this.guard = guard;
        this.clients = clients;
        this.pages = pages;
    }

    @GetMapping("/xac-minh")
    ModelAndView form(@RequestParam("ma") Optional<String> typed) {
        return typed.flatMap(VerificationCode::typed)
                .map(code -> new ModelAndView("redirect:/xac-minh/" + code))
                .orElseGet(() -> form(typed.orElse(""), typed.map(Problem::wrongVerification)));
    }

    @GetMapping("/xac-minh/{code}")
    ModelAndView sent(@PathVariable String code, HttpServletRequest request) {
        var typed = VerificationCode.typed(code);
        if (typed.isEmpty()) {
            return form(code, Optional.of(Problem.wrongVerification(code)));
        }
        return switch (guard.look(clients.of(request), () -> texts.find(typed.get()))) {
            case Lookup.Found<SentPage>(SentPage sent) -> pages.unlisted("verification", Map.of("sent", sent));
            case Lookup.Unknown<SentPage> _ -> unknown(typed.get());
            case Lookup.Refused<SentPage> _ -> pages.problem(Problem.tooManyCodes());
        };
    }

    private ModelAndView unknown(VerificationCode code) {
        var page = pages.unlisted("verification-unknown", Map.of("code", code.toString()));
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }

    private ModelAndView form(String typed, Optional<Problem> problem) {
        return pages.unlisted("verification-form", CodeForm.model(typed, problem));
    }
}
