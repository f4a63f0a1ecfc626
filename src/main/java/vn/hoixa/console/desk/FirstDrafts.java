package vn.hoixa.console.desk;

import org.springframework.stereotype.Component;
import vn.hoixa.answer.Candidate;
import vn.hoixa.drafting.RuleDrafts;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.Assignment;
import vn.hoixa.question.Opened;

/** The initial text in the editor. */
@Component
class FirstDrafts {
    private final Matches matches;
    private final Knowledge knowledge;
    private final RuleDrafts drafts;

    FirstDrafts(Matches matches, Knowledge knowledge, RuleDrafts drafts) {
        this.matches = matches;
        this.knowledge = knowledge;
        this.drafts = drafts;
    }

    /**
     * The draft by rule: the best procedure's usable facets, the ones asked for or the usual ones, with their source;
     * empty where the procedure is unknown.
     */
    String of(Opened opened) {
        if (opened.question().field().equals(Assignment.RECEPTION)) {
            return "";
        }
        return opened.candidates().stream()
                .findFirst()
                .map(Candidate::code)
                .or(() -> matches.likely(opened.question().words()))
                .flatMap(code -> knowledge.snapshot().procedure(code))
                .flatMap(procedure -> drafts.of(opened.question().id(), procedure.code())
                        .map(draft -> draft.plain() + "\n" + Insertion.source(procedure)))
                .orElse("");
    }
}
