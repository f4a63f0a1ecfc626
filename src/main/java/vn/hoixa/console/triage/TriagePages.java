package vn.hoixa.console.triage;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.hoixa.console.frame.ConsoleOfficers;
import vn.hoixa.console.frame.Notice;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.console.frame.Times;
import vn.hoixa.feedback.Complaint;
import vn.hoixa.feedback.Fault;
import vn.hoixa.feedback.Importance;
import vn.hoixa.feedback.Triage;
import vn.hoixa.feedback.Triaged;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Officers;

/** Pages for complaints: a list by importance, and a page for each, where an officer records the remedy. */
@Controller
class TriagePages {
    private static final String ONE = TriageRoom.PATH + "/{id}";

    private final ConsoleOfficers readers;
    private final Officers officers;
    private final Triage triage;
    private final Knowledge knowledge;
    private final Clock clock;

    TriagePages(ConsoleOfficers readers, Officers officers, Triage triage, Knowledge knowledge, Clock clock) {
        this.readers = readers;
        this.officers = officers;
        this.triage = triage;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** A list with its count. */
    record Tab(String path, String label, int count, boolean here) {}

    @GetMapping(TriageRoom.PATH)
    String list(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(name = "muc", defaultValue = "") String list,
            @RequestParam(name = "loai", defaultValue = "") String fault,
            Model model) {
        var reader = readers.of(who);
        boolean done = list.equals("xong");
        var open = triage.open(reader);
        var shown = done ? triage.settled(reader) : open;
        model.addAttribute(
                "tabs",
                List.of(
                        new Tab(TriageRoom.PATH, "Chờ xem", open.size(), !done),
                        new Tab(TriageRoom.PATH + "?muc=xong", "Đã xong", 0, done)));
        model.addAttribute("list", done ? "xong" : "");
        model.addAttribute("faults", Fault.values());
        model.addAttribute("chosen", fault);
        model.addAttribute("lines", lines(shown, fault));
        return "console/triage/list";
    }

    private List<Line> lines(List<Complaint> shown, String fault) {
        return shown.stream()
                .filter(one -> fault.isEmpty()
                        || one.judgement()
                                .map(Complaint.Judgement::fault)
                                .orElse(one.chosen())
                                .id()
                                .equals(fault))
                .map(one -> Line.of(one, clock.instant()))
                .toList();
    }

    @GetMapping(ONE)
    String one(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Model model) {
        return show(triage.find(id, readers.of(who)), new Form(null, null, null, null, null, null), model);
    }

    @PostMapping(ONE + "/phan-loai")
    String judge(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable UUID id,
            @ModelAttribute Form form,
            Model model,
            RedirectAttributes next) {
        var by = readers.of(who);
        var done = triage.judge(id, by, form.faultOr(Fault.OTHER), form.importanceOr(Importance.USUAL));
        return after(id, by, form, done, model, next);
    }

    @PostMapping(ONE)
    String settle(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable UUID id,
            @ModelAttribute Form form,
            Model model,
            RedirectAttributes next) {
        var by = readers.of(who);
        var done = form.chosen()
                .map(remedy ->
                        triage.settle(id, by, form.faultOr(Fault.OTHER), form.importanceOr(Importance.USUAL), remedy))
                .orElseGet(() -> new Triaged.Incomplete("Xin chọn đã làm gì; nếu đã sửa thì chọn mục đã sửa."));
        return after(id, by, form, done, model, next);
    }

    private String after(UUID id, Officer by, Form form, Triaged done, Model model, RedirectAttributes next) {
        return switch (done) {
            case Triaged.Done() -> back(id, next, new Notice("good", "i-done", "Đã ghi.", ""));
            case Triaged.DoneAndTold() ->
                back(
                        id,
                        next,
                        new Notice("good", "i-done", "Đã ghi.", "Người góp ý nhận được tin báo nội dung đã được sửa."));
            case Triaged.AlreadySettled(var other, var at) ->
                back(
                        id,
                        next,
                        new Notice(
                                "wait",
                                "i-alert",
                                Sheet.name(other, officers) + " đã xử lý trước, lúc "
                                        + Times.moment(at, clock.instant()),
                                "Phần bạn vừa chọn chưa ghi."));
            case Triaged.NotAllowed(String reason) -> again(id, by, form, reason, model);
            case Triaged.Incomplete(String reason) -> again(id, by, form, reason, model);
            case Triaged.Unknown() -> "console/triage/none";
        };
    }

    private static String back(UUID id, RedirectAttributes next, Notice notice) {
        next.addFlashAttribute("notice", notice);
        return "redirect:" + TriageRoom.PATH + "/" + id;
    }

    private String again(UUID id, Officer by, Form form, String reason, Model model) {
        model.addAttribute("notice", new Notice("bad", "i-alert", "Chưa ghi được.", reason));
        return show(triage.find(id, by), form, model);
    }

    private String show(Optional<Complaint> found, Form form, Model model) {
        if (found.isEmpty()) {
            return "console/triage/none";
        }
        var sheet = Sheet.of(found.get(), knowledge.snapshot(), officers, clock.instant());
        model.addAttribute("one", sheet);
        model.addAttribute("form", form);
        model.addAttribute("fault", form.faultOr(sheet.fault()));
        model.addAttribute("importance", form.importanceOr(sheet.importance()));
        model.addAttribute("faults", Fault.values());
        model.addAttribute("importances", Importance.values());
        return "console/triage/sheet";
    }
}
