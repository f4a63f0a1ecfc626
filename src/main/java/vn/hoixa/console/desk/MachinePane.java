package vn.hoixa.console.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.hoixa.console.frame.ConsolePaths;
import vn.hoixa.drafting.DraftSource;
import vn.hoixa.drafting.Drafted;
import vn.hoixa.drafting.Drafts;
import vn.hoixa.drafting.Drafts.Standing;
import vn.hoixa.drafting.StoredDraft;

/**
 * The pane of the machine's draft above the editor: its progress, text, sources, and the facts in it without a source.
 */
@Controller
@RequestMapping(ConsolePaths.QUESTIONS + "/{id}/machine")
class MachinePane {
    private static final Pattern TOKEN = Pattern.compile("\\[\\d{1,3}]");

    private final Drafts drafts;

    MachinePane(Drafts drafts) {
        this.drafts = drafts;
    }

    /**
     * @param state {@code off}, {@code writing}, {@code none} or {@code written}
     * @param growing the words so far while it is being written, not checked
     * @param note why there is no draft; empty otherwise
     */
    record View(
            String state,
            String growing,
            String note,
            String id,
            String maker,
            List<Span> spans,
            List<String> missing,
            List<DraftSource> sources,
            String plain) {
        static View of(String state, String growing, String note) {
            return new View(state, growing, note, "", "", List.of(), List.of(), List.of(), "");
        }
    }

    /** @param kind empty, {@code token} or {@code doubt} */
    record Span(String text, String kind) {}

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        return shown(id, model);
    }

    @PostMapping("/again")
    String again(@PathVariable UUID id, Model model) {
        drafts.again(id);
        return shown(id, model);
    }

    @PostMapping("/stop")
    String stop(@PathVariable UUID id, Model model) {
        drafts.stop(id);
        return shown(id, model);
    }

    private String shown(UUID id, Model model) {
        model.addAttribute("question", id);
        model.addAttribute("machine", view(drafts.of(id)));
        return "console/machine :: machine";
    }

    private static View view(Standing standing) {
        return switch (standing) {
            case Standing.Off _ -> View.of("off", "", "");
            case Standing.Awaited _ -> View.of("writing", "", "");
            case Standing.Writing(String words) -> View.of("writing", words, "");
            case Standing.There(StoredDraft draft) -> view(draft);
        };
    }

    private static View view(StoredDraft draft) {
        return switch (draft.drafted()) {
            case Drafted.None none -> View.of("none", "", none.why().words());
            case Drafted.Written written ->
                new View(
                        "written",
                        "",
                        "",
                        draft.id().toString(),
                        maker(written.by()),
                        spans(written.text(), draft),
                        written.missing(),
                        draft.used(),
                        written.plain());
        };
    }

    private static String maker(Drafted.By by) {
        return "%s, lời dặn bản %d, %s giây"
                .formatted(
                        by.model(),
                        by.prompt(),
                        String.format("%.1f", by.took().toMillis() / 1000.0).replace('.', ','));
    }

    /** Splits the draft into citations, facts without a source, and other text. */
    private static List<Span> spans(String text, StoredDraft draft) {
        var marks = new ArrayList<int[]>();
        TOKEN.matcher(text).results().forEach(token -> marks.add(new int[] {token.start(), token.end(), 0}));
        draft.unsupported(text).forEach(fact -> marks.add(new int[] {fact.start(), fact.end(), 1}));
        marks.sort((one, other) -> Integer.compare(one[0], other[0]));
        var spans = new ArrayList<Span>();
        int from = 0;
        for (var mark : marks) {
            spans.add(new Span(text.substring(from, mark[0]), ""));
            spans.add(new Span(text.substring(mark[0], mark[1]), mark[2] == 0 ? "token" : "doubt"));
            from = mark[1];
        }
        spans.add(new Span(text.substring(from), ""));
        return spans.stream().filter(span -> !span.text().isEmpty()).toList();
    }
}
