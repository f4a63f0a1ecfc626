package vn.hoixa.console.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.hoixa.console.frame.ConsoleOfficers;
import vn.hoixa.console.frame.Onward;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.console.frame.Times;
import vn.hoixa.knowledge.Effects;
import vn.hoixa.revision.ItemStatus;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.Slot;

/** Pages for local rules: the list with dates, one to edit, and the effect of a change before it is published. */
@Controller
@RequestMapping(ImportRooms.RULES)
class RulePages {
    private static final String NEW = "moi";

    private final ConsoleOfficers officers;
    private final Drafting drafting;
    private final Effects effects;
    private final Story story;
    private final Clock clock;

    RulePages(ConsoleOfficers officers, Drafting drafting, Effects effects, Story story, Clock clock) {
        this.officers = officers;
        this.drafting = drafting;
        this.effects = effects;
        this.story = story;
        this.clock = clock;
    }

    /**
     * A rule in the list.
     *
     * @param state whether its period is future, present or past, or that it is withdrawn
     * @param waits whether a change to it is pending
     */
    record Row(String key, RuleForm rule, String state, String tone, boolean waits) {}

    @GetMapping
    String list(@AuthenticationPrincipal SignedIn who, @RequestParam(defaultValue = "") String xong, Model model) {
        Gate.keepers(officers.of(who));
        model.addAttribute(
                "rows",
                drafting.all(ItemType.RULE).stream()
                        .map(this::row)
                        .sorted(Comparator.comparing((Row row) -> row.rule().from())
                                .reversed())
                        .toList());
        model.addAttribute("done", xong);
        return "console/imports/rules";
    }

    private Row row(ItemStatus status) {
        var rule = RuleForm.of(drafting.sheet(status.inForce().orElseGet(status::newest)));
        var time = rule.on(today());
        boolean waits = status.waiting().isPresent();
        String key = status.slot().key();
        if (status.inForce().isEmpty()) {
            return new Row(key, rule, waits ? "chờ công khai" : "ngừng áp dụng", waits ? "wait" : "", waits);
        }
        return new Row(key, rule, time.label(), time.tone(), waits);
    }

    @GetMapping("/{key}")
    String edit(@AuthenticationPrincipal SignedIn who, @PathVariable String key, Model model) {
        Gate.keepers(officers.of(who));
        var status = drafting.status(slot(key));
        if (status.isEmpty() && !key.equals(NEW)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("key", key);
        model.addAttribute(
                "rule",
                status.map(found -> RuleForm.of(drafting.sheet(found.newest())))
                        .orElseGet(() -> RuleForm.empty(today())));
        model.addAttribute("hash", status.map(found -> found.newest().hash()).orElse(""));
        model.addAttribute("waits", status.flatMap(ItemStatus::waiting).isPresent());
        model.addAttribute("inForce", status.flatMap(ItemStatus::inForce).isPresent());
        model.addAttribute("methods", RuleForm.METHODS);
        model.addAttribute("types", effects.feeTypes());
        model.addAttribute("story", story.of(slot(key)));
        return "console/imports/rule";
    }

    @PostMapping("/{key}")
    ModelAndView save(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> form,
            @RequestHeader(name = "HX-Request", defaultValue = "") String htmx,
            HttpServletResponse response) {
        var officer = Gate.keepers(officers.of(who));
        var rule = RuleForm.of(form);
        var problems = rule.problems(today());
        if (!problems.isEmpty()) {
            return Drafting.refused(problems);
        }
        var slot = slot(key.equals(NEW) ? rule.newKey() : key);
        var draft = new Drafting.Draft(slot, rule.sheet(slot.key()), form, Optional.of(rule.number()));
        return drafting.save(draft, officer)
                .orElseGet(() -> Onward.to(path(slot.key()) + "/xem-truoc", htmx, response));
    }

    @GetMapping("/{key}/xem-truoc")
    String preview(@AuthenticationPrincipal SignedIn who, @PathVariable String key, Model model) {
        Gate.keepers(officers.of(who));
        var waiting = drafting.status(slot(key)).flatMap(ItemStatus::waiting);
        if (waiting.isEmpty()) {
            return "redirect:" + path(key);
        }
        var sheet = drafting.sheet(waiting.get());
        model.addAttribute("key", key);
        model.addAttribute("rule", RuleForm.of(sheet));
        model.addAttribute("hash", waiting.get().hash());
        model.addAttribute("effects", effects.ofRule(key, Optional.of(sheet.toString())));
        return "console/imports/rule-effect";
    }

    @PostMapping("/{key}/cong-khai")
    ModelAndView publish(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> form,
            @RequestHeader(name = "HX-Request", defaultValue = "") String htmx,
            HttpServletResponse response) {
        return drafting.publish(slot(key), form, Gate.keepers(officers.of(who)))
                .orElseGet(() -> Onward.to(ImportRooms.RULES + "?xong=" + key, htmx, response));
    }

    @PostMapping("/{key}/ngung")
    ModelAndView withdraw(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String why,
            @RequestHeader(name = "HX-Request", defaultValue = "") String htmx,
            HttpServletResponse response) {
        return drafting.withdraw(slot(key), why, Gate.keepers(officers.of(who)))
                .orElseGet(() -> Onward.to(ImportRooms.RULES + "?xong=" + key, htmx, response));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.VIETNAM);
    }

    private static Slot slot(String key) {
        return new Slot(ItemType.RULE, key);
    }

    private static String path(String key) {
        return ImportRooms.RULES + "/" + key;
    }
}
