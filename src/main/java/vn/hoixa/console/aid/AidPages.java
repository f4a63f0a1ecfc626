package vn.hoixa.console.aid;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.hoixa.console.frame.ConsoleOfficers;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.drafting.Aid;
import vn.hoixa.drafting.AidKind;
import vn.hoixa.drafting.MachineAids;
import vn.hoixa.office.Officer;

/** Buttons for model assistance beside a text, and their results. Without a model there are no buttons. */
@Controller
@RequestMapping(AidPages.PATH)
class AidPages {
    static final String PATH = "/console/giup";

    private final MachineAids aids;
    private final HelpedWarnings warnings;
    private final ConsoleOfficers reader;

    AidPages(MachineAids aids, HelpedWarnings warnings, ConsoleOfficers reader) {
        this.aids = aids;
        this.warnings = warnings;
        this.reader = reader;
    }

    /** @param kinds ids of the offered tasks, one button each */
    @GetMapping
    String offer(
            @RequestParam List<String> kinds, @RequestParam String subject, @RequestParam String fields, Model model) {
        model.addAttribute("on", aids.areOn());
        model.addAttribute(
                "kinds", kinds.stream().flatMap(id -> AidKind.of(id).stream()).toList());
        model.addAttribute("subject", subject);
        model.addAttribute("fields", fields);
        return "console/aid :: offer";
    }

    /** @param fields comma-separated names of the form fields whose words are given to the model */
    @PostMapping
    String begin(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam("aid-kind") String kind,
            @RequestParam("aid-subject") String subject,
            @RequestParam("aid-fields") String fields,
            @RequestParam MultiValueMap<String, String> form,
            Model model) {
        var by = reader.of(who);
        var chosen = AidKind.of(kind).orElseThrow(AidPages::unknown);
        String text = List.of(fields.split(",")).stream()
                .flatMap(field -> form.getOrDefault(field, List.of()).stream())
                .filter(Objects::nonNull)
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining("\n"));
        return shown(aids.begin(chosen, new MachineAids.Subject(subject, questions(form)), text, by.id()), by, model);
    }

    @GetMapping("/{id}")
    String show(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Model model) {
        return shown(id, reader.of(who), model);
    }

    @PostMapping("/{id}/dung")
    String stop(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Model model) {
        var by = reader.of(who);
        aids.stop(id, by.id());
        return shown(id, by, model);
    }

    private static List<UUID> questions(MultiValueMap<String, String> form) {
        return form.getOrDefault("question", List.of()).stream()
                .map(UUID::fromString)
                .toList();
    }

    /**
     * Accepts a result; a warning that uses it is labelled from now on.
     *
     * @param words the officer's wording of a label
     */
    @PostMapping("/{id}/nhan")
    String accept(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable UUID id,
            @RequestParam(name = "aid-words", defaultValue = "") String words,
            Model model) {
        var by = reader.of(who);
        var aid = find(id, by);
        if (aids.accept(id, by.id(), words)) {
            warnings.label(aid.subject(), by);
        }
        return ended(id, "taken", model);
    }

    @PostMapping("/{id}/bo")
    String discard(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Model model) {
        aids.discard(id, reader.of(who).id());
        return ended(id, "gone", model);
    }

    private String shown(UUID id, Officer by, Model model) {
        model.addAttribute("aid", AidView.of(find(id, by)));
        return "console/aid :: came";
    }

    private static String ended(UUID id, String state, Model model) {
        model.addAttribute("aid", AidView.ended(id, state));
        return "console/aid :: came";
    }

    private Aid find(UUID id, Officer by) {
        return aids.find(id, by.id()).orElseThrow(AidPages::unknown);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
