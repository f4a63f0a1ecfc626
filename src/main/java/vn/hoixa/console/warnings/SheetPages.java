package vn.hoixa.console.warnings;

import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.hoixa.bulletin.Content;
import vn.hoixa.console.frame.ConsoleOfficers;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.office.Officer;
import vn.hoixa.outlet.Card;
import vn.hoixa.outlet.Issue;
import vn.hoixa.outlet.Poster;
import vn.hoixa.warning.Decided;
import vn.hoixa.warning.Issues;
import vn.hoixa.warning.Warning;
import vn.hoixa.warning.WarningId;

/** The page of a warning being written: the form, the previews, and submission. */
@Controller("warningSheetPages")
class SheetPages {
    private static final String ONE = WarningRoom.PATH + "/{id:\\d+}";

    private final ConsoleOfficers readers;
    private final WarningDesk desk;
    private final Views views;
    private final Previews previews;
    private final Issues issues;

    SheetPages(ConsoleOfficers readers, WarningDesk desk, Views views, Previews previews, Issues issues) {
        this.readers = readers;
        this.desk = desk;
        this.views = views;
        this.previews = previews;
        this.issues = issues;
    }

    @GetMapping(ONE)
    String one(@AuthenticationPrincipal SignedIn who, @PathVariable long id, Model model) {
        return desk.warnings
                .find(new WarningId(id))
                .map(warning -> views.show(warning, readers.of(who), model))
                .orElse("console/warnings/none");
    }

    /** The preview of the content while somebody types. */
    @PostMapping(ONE + "/xem-truoc")
    String preview(
            @AuthenticationPrincipal SignedIn who, @PathVariable long id, @ModelAttribute Sheet sheet, Model model) {
        var warning = desk.warnings.find(new WarningId(id)).orElseThrow();
        model.addAttribute("previews", previews.of(warning, sheet.on(warning.content()), readers.of(who)));
        return "console/warnings/previews";
    }

    @PostMapping(ONE)
    String save(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(name = "then", defaultValue = "") String then,
            @ModelAttribute Sheet sheet,
            Model model,
            RedirectAttributes next) {
        var by = readers.of(who);
        var warning = desk.warnings.find(new WarningId(id)).orElseThrow();
        var content = sheet.on(warning.content());
        var saved = desk.drafts.edit(warning.id(), by, version, content);
        if (!(saved instanceof Decided.Done)) {
            return again(warning, by, content, saved, model);
        }
        if (!then.equals("gui-duyet")) {
            return back(id, next, saved);
        }
        var submitted = desk.drafts.submit(warning.id(), by);
        return submitted instanceof Decided.Done
                ? back(id, next, submitted)
                : again(desk.warnings.find(warning.id()).orElseThrow(), by, content, submitted, model);
    }

    @GetMapping(ONE + "/anh.png")
    ResponseEntity<byte[]> card(@AuthenticationPrincipal SignedIn who, @PathVariable long id) {
        return file(who, id, MediaType.IMAGE_PNG, Card::png);
    }

    @GetMapping(ONE + "/ap-phich.pdf")
    ResponseEntity<byte[]> poster(@AuthenticationPrincipal SignedIn who, @PathVariable long id) {
        return file(who, id, MediaType.APPLICATION_PDF, Poster::pdf);
    }

    private ResponseEntity<byte[]> file(SignedIn who, long id, MediaType type, Function<Issue, byte[]> make) {
        return desk.warnings
                .find(new WarningId(id))
                .map(warning ->
                        issues.of(warning).orElseGet(() -> issues.preview(warning, warning.content(), readers.of(who))))
                .map(issue -> ResponseEntity.ok().contentType(type).body(make.apply(issue)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** The page with the typed values, and why they were not saved. */
    private String again(Warning warning, Officer by, Content typed, Decided decided, Model model) {
        model.addAttribute("notice", Acts.notice(decided));
        model.addAttribute("content", typed);
        return views.show(warning, by, model);
    }

    private static String back(long id, RedirectAttributes next, Decided decided) {
        next.addFlashAttribute("notice", Acts.notice(decided));
        return "redirect:" + WarningRoom.PATH + "/" + id;
    }
}
