package vn.hoixa.console.keeper;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.node.ObjectNode;
import vn.hoixa.console.frame.ConsoleOfficers;
import vn.hoixa.console.frame.Onward;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.keeping.Edit;
import vn.hoixa.keeping.Edited;
import vn.hoixa.keeping.Edited.Problem;
import vn.hoixa.keeping.Edits;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Permission;
import vn.hoixa.revision.ItemStatus;
import vn.hoixa.revision.Keepers;
import vn.hoixa.revision.Revisions;
import vn.hoixa.revision.Slot;

/** The page for editing an item. Typed values are kept, whatever the result. */
@Controller
class EditPage {
    private final ConsoleOfficers officers;
    private final Revisions revisions;
    private final Edits edits;
    private final FormPages forms;

    EditPage(ConsoleOfficers officers, Revisions revisions, Edits edits, FormPages forms) {
        this.officers = officers;
        this.revisions = revisions;
        this.edits = edits;
        this.forms = forms;
    }

    @GetMapping(KeeperRoom.ITEM + "/sua")
    ModelAndView form(@AuthenticationPrincipal SignedIn who, @PathVariable String kind, @PathVariable String key) {
        var officer = officers.of(who);
        var slot = Slots.of(kind, key);
        var status = slot.flatMap(revisions::status);
        return status.isEmpty()
                ? ItemPage.missing("Không có nội dung mang mã này.")
                : forms.page(
                        new FormPages.Filled(
                                slot.orElseThrow(),
                                status.get().newest(),
                                sheet(status.get().newest()),
                                Map.of()),
                        closed(officer));
    }

    @PostMapping(KeeperRoom.ITEM + "/sua")
    ModelAndView save(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String kind,
            @PathVariable String key,
            @RequestParam Map<String, String> fields,
            @RequestHeader(name = "HX-Request", defaultValue = "") String htmx,
            HttpServletResponse response) {
        var officer = officers.of(who);
        var slot = Slots.of(kind, key);
        var status = slot.flatMap(revisions::status);
        if (status.isEmpty()) {
            return ItemPage.missing("Không có nội dung mang mã này.");
        }
        var newest = status.get().newest();
        var base = sheet(newest);
        var typed = SheetForm.over(base, fields);
        FormSheet.tidy(typed, base);
        var filled = new FormPages.Filled(slot.orElseThrow(), newest, typed, fields);
        var edited =
                isBase(newest, fields) ? saved(slot.get(), newest, typed, fields, officer) : new Edited.Overtaken();
        return switch (edited) {
            case Edited.Saved _ -> Onward.to(KeeperRoom.path(slot.get()) + "?xong=sua", htmx, response);
            case Edited.NotAllowed(String reason) ->
                status(forms.page(filled, List.of(new Problem("", reason))), HttpStatus.FORBIDDEN);
            case Edited.Overtaken _ ->
                status(
                        forms.page(
                                filled,
                                List.of(new Problem(
                                        "",
                                        "Người khác vừa sửa nội dung này. Chữ của bạn còn đây; xem bản của"
                                                + " người kia ở trang trước, rồi bấm lưu lần nữa để thay bằng bản"
                                                + " này."))),
                        HttpStatus.CONFLICT);
            case Edited.Incomplete(var problems) ->
                status(forms.page(filled, problems), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private Edited saved(
            Slot slot, ItemStatus.Mark base, ObjectNode sheet, Map<String, String> fields, Officer officer) {
        var ground = new Edit.Ground(
                fields.getOrDefault("_ground.document", ""),
                fields.getOrDefault("_ground.url", ""),
                fields.getOrDefault("_ground.day", ""));
        return edits.save(new Edit(slot, Optional.of(base), sheet, fields.getOrDefault("_why", ""), ground), officer);
    }

    private static boolean isBase(ItemStatus.Mark newest, Map<String, String> fields) {
        return newest.revision().toString().equals(fields.get("_revision"))
                && newest.hash().equals(fields.get("_hash"));
    }

    private ObjectNode sheet(ItemStatus.Mark mark) {
        return Edits.sheetOf(revisions.find(mark.revision()).orElseThrow().revision());
    }

    private static List<Problem> closed(Officer officer) {
        return Keepers.may(officer) instanceof Permission.Refused(String reason)
                ? List.of(new Problem("", reason))
                : List.of();
    }

    private static ModelAndView status(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }
}
