package vn.hoixa.console.desk;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.hoixa.console.frame.ConsoleOfficers;
import vn.hoixa.console.frame.ConsolePaths;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.question.Questions;

/** Requested by an open question after it is shown: semantic results fused with the keyword results. */
@Controller
class NearPane {
    private final Questions questions;
    private final Matches matches;
    private final ConsoleOfficers officers;

    NearPane(Questions questions, Matches matches, ConsoleOfficers officers) {
        this.questions = questions;
        this.matches = matches;
        this.officers = officers;
    }

    /** Returns 204 to leave the page as it is: no new results, or not available yet. */
    @GetMapping(ConsolePaths.QUESTIONS + "/{id}/near")
    ModelAndView show(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id) {
        return questions
                .open(id, officers.of(who))
                .flatMap(opened -> matches.joined(opened.question().words()))
                .map(NearPane::shown)
                .orElseGet(NearPane::nothing);
    }

    private static ModelAndView shown(List<Match> joined) {
        var page = new ModelAndView("console/reading :: matches");
        page.addObject("found", joined);
        page.addObject("near", "");
        return page;
    }

    private static ModelAndView nothing() {
        var nothing = new ModelAndView();
        nothing.setView((_, _, response) -> response.setStatus(HttpStatus.NO_CONTENT.value()));
        return nothing;
    }
}
