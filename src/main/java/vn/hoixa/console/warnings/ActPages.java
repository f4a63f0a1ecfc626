package vn.hoixa.console.warnings;

import java.util.function.BiFunction;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.hoixa.bulletin.Content;
import vn.hoixa.bulletin.Words;
import vn.hoixa.console.frame.ConsoleOfficers;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.office.Officer;
import vn.hoixa.warning.Decided;
import vn.hoixa.warning.Kind;
import vn.hoixa.warning.WarningId;

/** Endpoints for acts on a warning, and the progress of its sending. */
@Controller("warningActPages")
class ActPages {
    private static final String ONE = WarningRoom.PATH + "/{id:\\d+}";

    private final ConsoleOfficers readers;
    private final WarningDesk desk;
    private final Views views;

    ActPages(ConsoleOfficers readers, WarningDesk desk, Views views) {
        this.readers = readers;
        this.desk = desk;
        this.views = views;
    }

    @GetMapping(ONE + "/tien-do")
    String progress(@PathVariable long id, Model model) {
        views.progress(desk.warnings.find(new WarningId(id)).orElseThrow(), model);
        return "console/warnings/progress";
    }

    @PostMapping(ONE + "/duyet")
    String approve(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(name = "then", defaultValue = "") String then,
            RedirectAttributes next) {
        return act(who, id, next, (one, by) -> {
            var approved = desk.verdicts.approve(one, by, version);
            return approved instanceof Decided.Done && then.equals("gui") ? desk.dispatches.send(one, by) : approved;
        });
    }

    @PostMapping(ONE + "/tra-lai")
    String giveBack(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        return act(who, id, next, (one, by) -> desk.verdicts.giveBack(one, by, reason));
    }

    @PostMapping(ONE + "/khong-duyet")
    String reject(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        return act(who, id, next, (one, by) -> desk.verdicts.reject(one, by, reason));
    }

    @PostMapping(ONE + "/bo")
    String drop(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        return act(who, id, next, (one, by) -> desk.drafts.drop(one, by, reason));
    }

    @PostMapping(ONE + "/gui")
    String send(@AuthenticationPrincipal SignedIn who, @PathVariable long id, RedirectAttributes next) {
        return act(who, id, next, desk.dispatches::send);
    }

    @PostMapping(ONE + "/tam-dung")
    String pause(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        return act(who, id, next, (one, by) -> desk.dispatches.pause(one, by, reason));
    }

    @PostMapping(ONE + "/gui-tiep")
    String resume(@AuthenticationPrincipal SignedIn who, @PathVariable long id, RedirectAttributes next) {
        return act(who, id, next, desk.dispatches::resume);
    }

    @PostMapping(ONE + "/thu-hoi")
    String cancel(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        return act(who, id, next, (one, by) -> desk.dispatches.cancel(one, by, reason));
    }

    @PostMapping(ONE + "/xac-nhan")
    String look(@AuthenticationPrincipal SignedIn who, @PathVariable long id, RedirectAttributes next) {
        return act(who, id, next, desk.looks::confirm);
    }

    /** Starts a correction or withdrawal of a sent warning, for those who have it. */
    @PostMapping(ONE + "/viet-tiep")
    String after(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable long id,
            @RequestParam Kind kind,
            RedirectAttributes next) {
        var earlier = desk.warnings.find(new WarningId(id)).orElseThrow();
        var content = kind == Kind.CORRECTION ? earlier.content() : notice(earlier.content());
        var begun = desk.drafts.beginAfter(readers.of(who), earlier.id(), kind, content);
        long shown = begun instanceof Decided.Done(WarningId made, var _) ? made.value() : id;
        next.addFlashAttribute("notice", Acts.notice(begun));
        return "redirect:" + WarningRoom.PATH + "/" + shown;
    }

    private static Content notice(Content earlier) {
        return earlier.with(new Words(
                earlier.words().title(),
                "Việc nêu trong cảnh báo đó không còn đúng hoặc đã xong. Bà con vẫn giữ thói quen tốt: không chuyển tiền, không đọc mã OTP cho người lạ.",
                java.util.List.of(),
                java.util.List.of(),
                ""));
    }

    private String act(SignedIn who, long id, RedirectAttributes next, BiFunction<WarningId, Officer, Decided> decide) {
        next.addFlashAttribute("notice", Acts.notice(decide.apply(new WarningId(id), readers.of(who))));
        return "redirect:" + WarningRoom.PATH + "/" + id;
    }
}
