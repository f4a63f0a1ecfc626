package vn.hoixa.console.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.hoixa.console.frame.ConsoleOfficers;
import vn.hoixa.console.frame.Notice;
import vn.hoixa.console.frame.Onward;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.console.frame.Times;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.revision.Conflicts;
import vn.hoixa.revision.Conflicts.Conflict;
import vn.hoixa.revision.ItemActs.Result;
import vn.hoixa.revision.ItemStatus;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.Revision;
import vn.hoixa.revision.RevisionId;
import vn.hoixa.revision.Revisions;
import vn.hoixa.revision.Slot;

/** Pages for conflicts between an import and published procedures: the list, and one to decide. */
@Controller
@RequestMapping(ImportRooms.IMPORTS + "/khac-biet")
class ConflictPages {
    private static final String PATH = ImportRooms.IMPORTS + "/khac-biet";

    private final ConsoleOfficers officers;
    private final Conflicts conflicts;
    private final Revisions revisions;
    private final Knowledge knowledge;
    private final Clock clock;

    ConflictPages(
            ConsoleOfficers officers, Conflicts conflicts, Revisions revisions, Knowledge knowledge, Clock clock) {
        this.officers = officers;
        this.conflicts = conflicts;
        this.revisions = revisions;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** View of a conflict in the list. */
    record Row(String code, String name, String facets, String at) {}

    @GetMapping
    String list(@AuthenticationPrincipal SignedIn who, @RequestParam(defaultValue = "") String xong, Model model) {
        Gate.keepers(officers.of(who));
        var now = clock.instant();
        model.addAttribute(
                "rows",
                conflicts.open().stream().map(conflict -> row(conflict, now)).toList());
        model.addAttribute("settled", xong);
        return "console/imports/conflicts";
    }

    private Row row(Conflict conflict, Instant now) {
        return new Row(
                conflict.slot().key(),
                name(conflict.slot()),
                conflict.facets().stream().map(Facet::label).collect(Collectors.joining(", ")),
                Times.moment(conflict.raisedAt(), now));
    }

    private String name(Slot slot) {
        return ProcedureCode.of(slot.key())
                .flatMap(knowledge.snapshot()::procedure)
                .map(procedure -> procedure.shortName().text())
                .orElse(slot.key());
    }

    @GetMapping("/{code}")
    String one(@AuthenticationPrincipal SignedIn who, @PathVariable String code, Model model) {
        Gate.keepers(officers.of(who));
        return fill(model.asMap(), slot(code)) ? "console/imports/conflict" : "redirect:" + PATH;
    }

    @PostMapping("/{code}")
    ModelAndView settle(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String code,
            @RequestParam Map<String, String> form,
            @RequestHeader(name = "HX-Request", defaultValue = "") String htmx,
            HttpServletResponse response) {
        var officer = Gate.keepers(officers.of(who));
        var slot = slot(code);
        var conflict = conflicts.open(slot);
        var waiting = revisions.status(slot).flatMap(ItemStatus::waiting);
        if (conflict.isEmpty() || waiting.filter(mark -> seen(mark, form)).isEmpty()) {
            return refused("Nội dung vừa thay đổi, xin tải lại trang rồi xem lại.");
        }
        if (!conflict.get().facets().stream().allMatch(facet -> form.containsKey(facet.id()))) {
            return refused("Còn mục chưa chọn: giữ bản đang áp dụng hay lấy bản mới.");
        }
        var result = conflicts.settle(
                slot, taken(conflict.get(), form), waiting.get(), form.getOrDefault("why", ""), officer);
        return switch (result) {
            case Result.Done _ -> Onward.to(PATH + "?xong=" + code, htmx, response);
            case Result.NotAllowed(String reason) -> refused(reason);
            case Result.Refused(List<String> reasons) -> refused(String.join(" ", reasons));
            case Result.Overtaken _ -> refused("Nội dung vừa thay đổi, xin tải lại trang rồi xem lại.");
        };
    }

    private static Set<Facet> taken(Conflict conflict, Map<String, String> form) {
        return conflict.facets().stream()
                .filter(facet -> "new".equals(form.get(facet.id())))
                .collect(Collectors.toSet());
    }

    private static boolean seen(ItemStatus.Mark mark, Map<String, String> form) {
        return mark.revision().toString().equals(form.get("revision"))
                && mark.hash().equals(form.get("hash"));
    }

    /** Fills the model; false when there is nothing to decide. */
    private boolean fill(Map<String, Object> model, Slot slot) {
        var conflict = conflicts.open(slot);
        var status = revisions.status(slot);
        var waiting = status.flatMap(ItemStatus::waiting);
        var inForce = status.flatMap(ItemStatus::inForce);
        if (conflict.isEmpty() || waiting.isEmpty() || inForce.isEmpty()) {
            return false;
        }
        model.put("code", slot.key());
        model.put("name", name(slot));
        model.put("mark", waiting.get());
        model.put(
                "differences",
                differences(
                        conflict.get(),
                        revision(inForce.get().revision()),
                        revision(waiting.get().revision()).withoutWords()));
        return true;
    }

    private List<Difference> differences(Conflict conflict, Revision inForce, Revision imported) {
        var snapshot = knowledge.snapshot();
        var today = LocalDate.ofInstant(clock.instant(), Times.VIETNAM);
        var texts = imported.procedure().portal();
        return conflict.facets().stream()
                .map(facet -> Difference.of(facet, snapshot.proof(inForce), snapshot.proof(imported), texts, today))
                .toList();
    }

    private Revision revision(RevisionId id) {
        return revisions.find(id).orElseThrow().revision();
    }

    private static ModelAndView refused(String reason) {
        var answer = new ModelAndView(
                "console/imports/conflict :: refused",
                "notice",
                new Notice("bad", "i-alert", "Chưa ghi được.", reason));
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    private static Slot slot(String code) {
        return new Slot(ItemType.PROCEDURE, code);
    }
}
