package vn.hoixa.console.pause;

import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.hoixa.console.frame.ConsoleOfficers;
import vn.hoixa.console.frame.Notice;
import vn.hoixa.console.frame.PausedParts;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.console.frame.Times;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.Officer;
import vn.hoixa.office.OfficerId;
import vn.hoixa.office.Officers;
import vn.hoixa.pause.Pause;
import vn.hoixa.pause.Pauses;
import vn.hoixa.pause.Pausing;

/** The page of pauses: present and past ones, the form to pause, and the form to resume. */
@Controller
class PausePages {
    private static final int SHOWN = 30;

    private final Pauses pauses;
    private final PausedParts parts;
    private final Knowledge knowledge;
    private final Officers officers;
    private final ConsoleOfficers reader;

    PausePages(Pauses pauses, PausedParts parts, Knowledge knowledge, Officers officers, ConsoleOfficers reader) {
        this.pauses = pauses;
        this.parts = parts;
        this.knowledge = knowledge;
        this.officers = officers;
        this.reader = reader;
    }

    @GetMapping(PauseRoom.PATH)
    String list(@AuthenticationPrincipal SignedIn who, Model model) {
        var rows = pauses.latest(SHOWN).stream().map(this::row).toList();
        model.addAttribute(
                "now", rows.stream().filter(row -> row.end().isEmpty()).toList());
        model.addAttribute(
                "before", rows.stream().filter(row -> row.end().isPresent()).toList());
        model.addAttribute("mayPause", Pauses.mayPause(reader.of(who)));
        model.addAttribute("choices", Choice.of(knowledge.snapshot()));
        return "console/pause/list";
    }

    @PostMapping(PauseRoom.PATH)
    String pause(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes onward) {
        var done = Choice.read(what)
                .map(scope -> pauses.begin(reader.of(who), scope, why))
                .orElseGet(() -> new Pausing.Refused("Xin chọn phần cần dừng."));
        return told(done, "Đã tạm dừng. Câu hỏi ở phần này từ giờ chuyển hết cho cán bộ.", onward);
    }

    @PostMapping(PauseRoom.PATH + "/{id}/tra-loi-lai")
    String resume(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes onward) {
        return told(pauses.end(reader.of(who), id, why), "Trợ lý trả lời lại phần này.", onward);
    }

    private static String told(Pausing pausing, String done, RedirectAttributes onward) {
        onward.addFlashAttribute(
                "notice",
                switch (pausing) {
                    case Pausing.Done _ -> new Notice("good", "i-done", "Đã ghi", done);
                    case Pausing.Refused(String reason) -> new Notice("wait", "i-alert", "Chưa làm được", reason);
                });
        return "redirect:" + PauseRoom.PATH;
    }

    private PauseRow row(Pause pause) {
        return new PauseRow(
                pause.id(),
                parts.words(pause.scope()),
                act(pause.begin()),
                pause.end().map(this::act));
    }

    private PauseRow.Act act(Pause.Act act) {
        return new PauseRow.Act(name(act.by()), Times.full(act.at()), act.why());
    }

    private String name(OfficerId id) {
        return officers.find(id).map(Officer::name).orElse("");
    }
}
