package vn.hoixa.console.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hoixa.answer.Candidate;
import vn.hoixa.console.frame.ConsoleOfficers;
import vn.hoixa.console.frame.ConsolePaths;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.knowledge.CommonAnswer;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.question.Opened;
import vn.hoixa.question.Questions;
import vn.hoixa.search.Hit;
import vn.hoixa.search.ItemKind;

/** Tools beside the editor of an answer; nothing here decides or sends. */
@Controller
@RequestMapping(ConsolePaths.QUESTIONS + "/{id}")
class Aids {
    private static final int SEARCHED = 40;
    private static final int SHOWN = 6;

    private final ConsoleOfficers officers;
    private final Questions questions;
    private final Insertions insertions;
    private final Knowledge knowledge;
    private final MachineDrafts machine;

    Aids(
            ConsoleOfficers officers,
            Questions questions,
            Insertions insertions,
            Knowledge knowledge,
            MachineDrafts machine) {
        this.officers = officers;
        this.questions = questions;
        this.insertions = insertions;
        this.knowledge = knowledge;
        this.machine = machine;
    }

    /** A published answer that a question can be merged with. */
    record ReadyAnswer(String id, String title, String text) {
        static ReadyAnswer of(CommonAnswer answer) {
            return new ReadyAnswer(
                    answer.key(), answer.title().text(), answer.answer().text());
        }
    }

    /** A preview of the text for the citizens. */
    @PostMapping("/preview")
    String preview(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            Model model) {
        var typed = Typed.of(form);
        var preview = questions.preview(
                id, officers.of(who), typed.wording(), typed.act().frame());
        model.addAttribute("check", preview.map(seen -> Check.of(seen, typed)).orElse(Check.NOTHING));
        model.addAttribute("doubts", machine.doubts(typed, officers.of(who)));
        model.addAttribute("reasons", Reasons.READY);
        return "console/editor :: check";
    }

    @GetMapping("/insertions")
    String insertions(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable UUID id,
            @RequestParam(name = "q", defaultValue = "") String typed,
            Model model) {
        var candidates = questions.open(id, officers.of(who)).map(Opened::candidates).orElse(List.of()).stream()
                .map(Candidate::code)
                .toList();
        model.addAttribute("found", typed.isBlank() ? List.of() : insertions.find(typed, candidates));
        model.addAttribute("typed", typed);
        return "console/editor :: found";
    }

    @GetMapping("/answers")
    String answers(@RequestParam(name = "q", defaultValue = "") String typed, Model model) {
        var snapshot = knowledge.snapshot();
        model.addAttribute(
                "answers",
                snapshot.search(typed, SEARCHED).stream()
                        .filter(hit -> hit.kind() == ItemKind.ANSWER)
                        .map(Hit::key)
                        .flatMap(key -> snapshot.answer(key).stream())
                        .map(ReadyAnswer::of)
                        .limit(SHOWN)
                        .toList());
        return "console/sheets :: answers";
    }

    /** The callback number, for the officer who has claimed the question; each look is recorded in the audit. */
    @PostMapping("/number")
    String number(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Model model) {
        Optional<String> number = questions.callback(id, officers.of(who));
        model.addAttribute("number", number.orElse(""));
        return "console/reading :: number";
    }
}
