package vn.hoixa.console.keeper;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hoixa.console.frame.ConsoleOfficers;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.keeping.BulkPublication;
import vn.hoixa.regression.Regression;
import vn.hoixa.revision.ItemStatus;
import vn.hoixa.revision.RevisionId;
import vn.hoixa.revision.Revisions;

/** Shows the effect of a publication on the questions that officers have settled, before it is confirmed. */
@Controller
class TrialPages {
    private static final String FOUND = "console/keeper/trial";

    private final ConsoleOfficers officers;
    private final Revisions revisions;
    private final BulkPublication bulk;
    private final Regression regression;

    TrialPages(ConsoleOfficers officers, Revisions revisions, BulkPublication bulk, Regression regression) {
        this.officers = officers;
        this.revisions = revisions;
        this.bulk = bulk;
        this.regression = regression;
    }

    @GetMapping(KeeperRoom.ITEM + "/thu-lai")
    String item(@PathVariable String kind, @PathVariable String key, Model model) {
        var waiting = Slots.of(kind, key)
                .flatMap(revisions::status)
                .flatMap(ItemStatus::waiting)
                .map(ItemStatus.Mark::revision);
        return shown(waiting.map(Set::of).orElse(Set.of()), model);
    }

    @GetMapping(KeeperRoom.BULK + "/thu-lai")
    String field(@AuthenticationPrincipal SignedIn who, @RequestParam(name = "linh-vuc") String field, Model model) {
        var waiting = bulk.candidates(field, officers.of(who)).stream()
                .filter(candidate -> candidate.obstacles().isEmpty())
                .map(candidate -> candidate.content().revision())
                .collect(Collectors.toSet());
        return shown(waiting, model);
    }

    private String shown(Set<RevisionId> waiting, Model model) {
        model.addAttribute("broken", regression.brokenBy(waiting));
        return FOUND;
    }
}
