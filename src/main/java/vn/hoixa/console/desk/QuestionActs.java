package vn.hoixa.console.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hoixa.console.frame.ConsoleOfficers;
import vn.hoixa.console.frame.ConsolePaths;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.office.Officer;
import vn.hoixa.question.Acted;
import vn.hoixa.question.Questions;
import vn.hoixa.question.Settlement;

/** Endpoints for an officer's acts on a question; each returns the updated panes. */
@Controller
@RequestMapping(ConsolePaths.QUESTIONS + "/{id}")
class QuestionActs {
    /** Header that tells the page that the text is stored on the server, so that its local copy may be deleted. */
    private static final String TAKEN = "X-Taken";

    private final ConsoleOfficers officers;
    private final Questions questions;
    private final Outcomes outcomes;
    private final DeskModel desk;
    private final MachineDrafts machine;

    QuestionActs(
            ConsoleOfficers officers, Questions questions, Outcomes outcomes, DeskModel desk, MachineDrafts machine) {
        this.officers = officers;
        this.questions = questions;
        this.outcomes = outcomes;
        this.desk = desk;
        this.machine = machine;
    }

    /** The context of an act: question, officer, list. */
    record Act(
            UUID question,
            Officer by,
            DeskLane lane,
            DeskModel.Client client,
            Model model,
            HttpServletResponse response) {}

    @ModelAttribute
    Act act(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String lane,
            @RequestHeader(name = "HX-Request", defaultValue = "") String htmx,
            Model model,
            HttpServletResponse response) {
        return new Act(id, officers.of(who), DeskLane.of(lane), DeskModel.Client.of(htmx), model, response);
    }

    @PostMapping("/claim")
    String claim(@ModelAttribute(binding = false) Act act) {
        return goesOn(act, questions.claim(act.question, act.by));
    }

    @PostMapping("/decide")
    String decide(@ModelAttribute(binding = false) Act act, @RequestParam MultiValueMap<String, String> form) {
        var typed = Typed.of(form);
        return switch (typed.act()) {
            case APPROVE -> {
                var doubts = machine.unvouched(typed, act.by);
                if (!doubts.isEmpty()) {
                    yield desk.after(
                            act.client,
                            act.model,
                            act.by,
                            act.lane,
                            outcomes.refused(tried(act, typed), Doubt.refusal(doubts)));
                }
                var acted =
                        questions.approve(act.question, act.by, typed.wording(), typed.recipients(), typed.audience());
                machine.heed(acted, typed, act.by);
                yield ended(act, typed, acted, "Đã gửi cho " + people(acted) + " người");
            }
            case ASK_BACK ->
                ended(act, typed, questions.askBack(act.question, act.by, typed.wording()), "Đã hỏi lại người dân");
            case REJECT ->
                ended(act, typed, questions.reject(act.question, act.by, typed.wording()), "Không duyệt, đã báo lý do");
        };
    }

    @PostMapping("/release")
    String release(
            @ModelAttribute(binding = false) Act act,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String other) {
        return passedOn(act, questions.release(act.question, act.by, chosen(reason, other)), "Đã trả lại hàng chờ");
    }

    @PostMapping("/hand-over")
    String handOver(
            @ModelAttribute(binding = false) Act act,
            @RequestParam(name = "desk", defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String other) {
        var acted = questions.handOver(act.question, act.by, DeskModel.matter(to), chosen(reason, other));
        return passedOn(act, acted, "Đã chuyển bộ phận khác");
    }

    @PostMapping("/close")
    String close(
            @ModelAttribute(binding = false) Act act,
            @RequestParam Settlement how,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String other) {
        String kept = how == Settlement.NO_ANSWER ? chosen(reason, other) : note;
        return ended(act, Typed.NOTHING, questions.close(act.question, act.by, how, kept), "Đã đóng câu hỏi");
    }

    @PostMapping("/merge")
    String merge(@ModelAttribute(binding = false) Act act, @RequestParam(defaultValue = "") String item) {
        var acted = questions.merge(act.question, act.by, item);
        return ended(act, Typed.NOTHING, acted, "Đã gửi câu trả lời có sẵn cho " + people(acted) + " người");
    }

    private String goesOn(Act act, Acted acted) {
        return desk.after(act.client, act.model, act.by, act.lane, outcomes.goesOn(tried(act, Typed.NOTHING), acted));
    }

    /** The question passes to somebody else; the officer's text stays in their page in case it comes back. */
    private String passedOn(Act act, Acted acted, String title) {
        return desk.after(
                act.client, act.model, act.by, act.lane, outcomes.ended(tried(act, Typed.NOTHING), acted, title));
    }

    private String ended(Act act, Typed typed, Acted acted, String title) {
        if (acted instanceof Acted.Done) {
            act.response.setHeader(TAKEN, act.question.toString());
        }
        return desk.after(act.client, act.model, act.by, act.lane, outcomes.ended(tried(act, typed), acted, title));
    }

    private static Outcomes.Tried tried(Act act, Typed typed) {
        return new Outcomes.Tried(act.question, act.by, typed);
    }

    private static String chosen(String reason, String other) {
        return reason.isBlank() ? other : reason;
    }

    private static int people(Acted acted) {
        return acted instanceof Acted.Done done ? done.people() : 0;
    }
}
