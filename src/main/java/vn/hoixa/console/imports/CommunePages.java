package vn.hoixa.console.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.hoixa.console.frame.ConsoleOfficers;
import vn.hoixa.console.frame.Onward;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.console.frame.Times;
import vn.hoixa.knowledge.Effects;
import vn.hoixa.revision.ItemStatus;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.Slot;

/** Pages for the commune's own information: addresses, hours, telephones; edit, preview, publish. */
@Controller
@RequestMapping(ImportRooms.COMMUNE)
class CommunePages {
    private static final Slot SLOT = new Slot(ItemType.COMMUNE, "commune");

    private final ConsoleOfficers officers;
    private final Drafting drafting;
    private final Effects effects;
    private final Story story;
    private final Clock clock;

    CommunePages(ConsoleOfficers officers, Drafting drafting, Effects effects, Story story, Clock clock) {
        this.officers = officers;
        this.drafting = drafting;
        this.effects = effects;
        this.story = story;
        this.clock = clock;
    }

    @GetMapping
    String edit(@AuthenticationPrincipal SignedIn who, @RequestParam(defaultValue = "") String xong, Model model) {
        Gate.keepers(officers.of(who));
        model.addAttribute("done", xong);
        var status = drafting.status(SLOT);
        if (status.isEmpty()) {
            return "console/imports/commune-none";
        }
        var newest = status.get().newest();
        model.addAttribute("commune", CommuneForm.of(drafting.sheet(newest)));
        model.addAttribute("hash", newest.hash());
        model.addAttribute("waits", status.get().waiting().isPresent());
        model.addAttribute("story", story.of(SLOT));
        return "console/imports/commune";
    }

    @PostMapping
    ModelAndView save(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam MultiValueMap<String, String> form,
            @RequestHeader(name = "HX-Request", defaultValue = "") String htmx,
            HttpServletResponse response) {
        var officer = Gate.keepers(officers.of(who));
        var edited = newest().with(form);
        var problems = edited.problems(LocalDate.ofInstant(clock.instant(), Times.VIETNAM));
        if (!problems.isEmpty()) {
            return Drafting.refused(problems);
        }
        var draft = new Drafting.Draft(SLOT, edited.json(), form, Optional.of(edited.value("source")));
        return drafting.save(draft, officer)
                .orElseGet(() -> Onward.to(ImportRooms.COMMUNE + "/xem-truoc", htmx, response));
    }

    @GetMapping("/xem-truoc")
    String preview(@AuthenticationPrincipal SignedIn who, Model model) {
        Gate.keepers(officers.of(who));
        var status = drafting.status(SLOT);
        var waiting = status.flatMap(ItemStatus::waiting);
        if (waiting.isEmpty()) {
            return "redirect:" + ImportRooms.COMMUNE;
        }
        var now = CommuneForm.of(drafting.sheet(waiting.get()));
        var before = status.flatMap(ItemStatus::inForce).map(drafting::sheet).map(CommuneForm::of);
        model.addAttribute("changes", before.map(now::since).orElseGet(List::of));
        model.addAttribute("effect", effects.ofCommune(now.json()));
        model.addAttribute("hash", waiting.get().hash());
        return "console/imports/commune-effect";
    }

    @PostMapping("/cong-khai")
    ModelAndView publish(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam MultiValueMap<String, String> form,
            @RequestHeader(name = "HX-Request", defaultValue = "") String htmx,
            HttpServletResponse response) {
        return drafting.publish(SLOT, form, Gate.keepers(officers.of(who)))
                .orElseGet(() -> Onward.to(ImportRooms.COMMUNE + "?xong=1", htmx, response));
    }

    private CommuneForm newest() {
        return CommuneForm.of(drafting.sheet(drafting.status(SLOT).orElseThrow().newest()));
    }
}
