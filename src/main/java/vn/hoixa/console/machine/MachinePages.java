package vn.hoixa.console.machine;

import java.time.Duration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.hoixa.console.frame.ConsoleOfficers;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.drafting.DraftFigures;
import vn.hoixa.drafting.DraftSwitch;

/** The page of the room and its acts: each is a form with a reason, and returns to the page with a sentence. */
@Controller
class MachinePages {
    private static final Duration LATELY = Duration.ofDays(30);

    private final DraftSwitch draftSwitch;
    private final DraftFigures figures;
    private final MachineActs acts;
    private final Decisions decisions;
    private final ConsoleOfficers reader;

    MachinePages(
            DraftSwitch draftSwitch,
            DraftFigures figures,
            MachineActs acts,
            Decisions decisions,
            ConsoleOfficers reader) {
        this.draftSwitch = draftSwitch;
        this.figures = figures;
        this.acts = acts;
        this.decisions = decisions;
        this.reader = reader;
    }

    @GetMapping(MachineRoom.PATH)
    String show(@AuthenticationPrincipal SignedIn who, Model model) {
        var state = draftSwitch.state();
        model.addAttribute("state", MachineState.of(state));
        model.addAttribute("on", state == DraftSwitch.State.ON || state == DraftSwitch.State.NOT_ALLOWED);
        model.addAttribute("off", state == DraftSwitch.State.SWITCHED_OFF);
        model.addAttribute("allowed", state == DraftSwitch.State.ON && draftSwitch.isPublic());
        model.addAttribute("notAllowed", state == DraftSwitch.State.NOT_ALLOWED);
        model.addAttribute("model", draftSwitch.named().orElse(""));
        model.addAttribute("host", draftSwitch.host().orElse(""));
        model.addAttribute("outside", draftSwitch.isPublic());
        model.addAttribute("lately", figures.lately(LATELY));
        model.addAttribute("budget", figures.budget());
        model.addAttribute("lines", decisions.lines());
        model.addAttribute("decides", MachineRoom.mayDecide(reader.of(who)));
        return "console/machine/room";
    }

    /** @param act bat, tat, cho-phep or thu-hoi */
    @PostMapping(MachineRoom.PATH + "/{act}")
    String decide(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String act,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String number,
            RedirectAttributes onward) {
        var by = reader.of(who);
        var written = new MachineActs.Written(why, number);
        onward.addFlashAttribute(
                "notice",
                switch (act) {
                    case "bat" -> acts.on(by, written);
                    case "tat" -> acts.off(by, written);
                    case "cho-phep" -> acts.allow(by, written);
                    case "thu-hoi" -> acts.forbid(by, written);
                    default -> MachineActs.refused("Không có việc này. Xin tải lại trang.");
                });
        return "redirect:" + MachineRoom.PATH;
    }
}
