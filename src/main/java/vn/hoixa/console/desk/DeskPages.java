package vn.hoixa.console.desk;

import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hoixa.console.frame.ConsoleOfficers;
import vn.hoixa.console.frame.ConsolePaths;
import vn.hoixa.console.frame.SignedIn;

/** The pages of the desk: the list, a question beside it, and updates. */
@Controller
class DeskPages {
    private final ConsoleOfficers officers;
    private final QueuePane queue;
    private final WorkPane work;
    private final DeskModel desk;

    DeskPages(ConsoleOfficers officers, QueuePane queue, WorkPane work, DeskModel desk) {
        this.officers = officers;
        this.queue = queue;
        this.work = work;
        this.desk = desk;
    }

    @GetMapping(ConsolePaths.DESK)
    String desk(@AuthenticationPrincipal SignedIn who, @RequestParam(defaultValue = "") String lane, Model model) {
        var reader = officers.of(who);
        var shown = DeskLane.of(lane);
        return desk.page(model, reader, shown, Work.Nothing.CHOSEN);
    }

    @GetMapping(ConsolePaths.QUESTIONS + "/{id}")
    String question(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String lane,
            @RequestHeader(name = "HX-Request", defaultValue = "") String htmx,
            Model model) {
        var reader = officers.of(who);
        var open = work.open(id, reader);
        return desk.question(DeskModel.Client.of(htmx), model, reader, DeskLane.of(lane), open);
    }

    @GetMapping("/console/queue")
    String queue(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(defaultValue = "") String lane,
            @RequestParam(defaultValue = "") String open,
            Model model) {
        return desk.list(model, officers.of(who), DeskLane.of(lane), open);
    }

    @GetMapping(ConsolePaths.NEWS)
    String news(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(defaultValue = "") String lane,
            @RequestParam String mark,
            Model model) {
        var now = queue.queue(officers.of(who), DeskLane.of(lane));
        model.addAttribute("news", !now.mark().equals(mark));
        return "console/queue :: news";
    }
}
