package vn.hoixa.console.tester;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hoixa.console.frame.ConsoleOfficers;
import vn.hoixa.console.frame.Notice;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.office.Officers;
import vn.hoixa.phrase.LearnedPhrases;
import vn.hoixa.regression.Regression;

/** Pages of the room: trial questions, the regression questions, the learned phrases. */
@Controller
class TesterPages {
    private static final int LONGEST = 2_000;
    private static final int LISTED = 300;

    private final Rehearsals rehearsals;
    private final Regression regression;
    private final LearnedPhrases learned;
    private final ConsoleOfficers reader;
    private final Officers officers;

    TesterPages(
            Rehearsals rehearsals,
            Regression regression,
            LearnedPhrases learned,
            ConsoleOfficers reader,
            Officers officers) {
        this.rehearsals = rehearsals;
        this.regression = regression;
        this.learned = learned;
        this.reader = reader;
        this.officers = officers;
    }

    @GetMapping(TesterRoom.TRY)
    String empty() {
        return "console/tester/try";
    }

    /** Uses POST, so that typed words stand in no address and no log. */
    @PostMapping(TesterRoom.TRY)
    String ask(
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String words,
            @RequestHeader(name = "HX-Request", defaultValue = "") String htmx,
            Model model) {
        model.addAttribute("before", before);
        model.addAttribute("words", words);
        if (words.isBlank() || words.length() > LONGEST || before.length() > LONGEST) {
            model.addAttribute(
                    "notice", new Notice("wait", "i-alert", "Chưa thử được", "Câu hỏi có từ 1 đến 2.000 chữ cái."));
        } else {
            model.addAttribute("rehearsal", rehearsals.ask(before, words));
        }
        return htmx.isEmpty() ? "console/tester/try" : "console/tester/try :: result";
    }

    @GetMapping(TesterRoom.SETTLED)
    String settled(Model model) {
        model.addAttribute("standing", regression.now());
        return "console/tester/settled";
    }

    /** The installation's own question file, as {@code evaluate} reads it. */
    @GetMapping(value = TesterRoom.FILE, produces = "application/x-ndjson")
    ResponseEntity<byte[]> file() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"cau-hoi-cua-xa.jsonl\"")
                .body(regression.questionFile().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(TesterRoom.LEARNED)
    String learned(Model model) {
        Map<Object, String> names = new HashMap<>();
        officers.list().forEach(officer -> names.put(officer.id(), officer.name()));
        model.addAttribute(
                "phrases",
                learned.list(LISTED).stream()
                        .map(phrase -> LearnedRow.of(phrase, names))
                        .toList());
        return "console/tester/learned";
    }

    @PostMapping(TesterRoom.LEARNED + "/{id}/bo")
    String end(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String why,
            Model model) {
        var refused = learned.end(id, why, reader.of(who));
        model.addAttribute(
                "notice",
                refused.map(reason -> new Notice("wait", "i-alert", "Chưa bỏ được", reason))
                        .orElse(new Notice("good", "i-done", "Đã bỏ", "Tìm kiếm không dùng cách nói này nữa.")));
        return learned(model);
    }
}
