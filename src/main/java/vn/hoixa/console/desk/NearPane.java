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

/** Asked by an open question once it is shown: what is near in meaning, ranked with what its words found. */
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

    /** 204 leaves on the page what is there: nothing joined it, or nobody knows yet. */
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
