package vn.hoixa.console.upkeep;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.hoixa.console.frame.ConsoleOfficers;
import vn.hoixa.console.frame.Notice;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.console.frame.Times;
import vn.hoixa.revision.Confirmations;
import vn.hoixa.revision.ItemActs;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.Keepers;
import vn.hoixa.revision.KnowledgeStore;
import vn.hoixa.revision.RevisionId;
import vn.hoixa.revision.Slot;

/** Pages of the review list, and the confirmation "vẫn đúng" for one or many items. */
@Controller
class ReviewPages {
    private final ConsoleOfficers officers;
    private final Worklist worklist;
    private final GapRows gaps;
    private final CorrectionLines corrections;
    private final Confirmations confirmations;
    private final ItemActs acts;

    ReviewPages(
            ConsoleOfficers officers,
            Worklist worklist,
            GapRows gaps,
            CorrectionLines corrections,
            Confirmations confirmations,
            ItemActs acts) {
        this.officers = officers;
        this.worklist = worklist;
        this.gaps = gaps;
        this.corrections = corrections;
        this.confirmations = confirmations;
        this.acts = acts;
    }

    @GetMapping(UpkeepRoom.PATH)
    String list(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(name = "muc", defaultValue = "") String section,
            @RequestParam(name = "han", defaultValue = "") String horizon,
            @RequestParam(name = "loai", defaultValue = "") String kind,
            Model model) {
        var shown = Section.of(section);
        var until = Horizon.of(horizon);
        var entries = worklist.inForce();
        model.addAttribute("sections", List.of(Section.values()));
        model.addAttribute("section", shown);
        model.addAttribute("horizon", until);
        model.addAttribute("kinds", List.of(ItemType.values()));
        model.addAttribute("kind", kind);
        model.addAttribute("overview", worklist.overview(entries, until));
        model.addAttribute("keeps", Keepers.may(officers.of(who)).isAllowed());
        switch (shown) {
            case DUE -> model.addAttribute("rows", worklist.due(entries, until, types(kind)));
            case LACKING -> model.addAttribute("rows", worklist.lacking(entries));
            case DIFFERING -> model.addAttribute("rows", worklist.differing(entries));
            case ABSENT -> model.addAttribute("gaps", gaps.lately());
            case CORRECTIONS -> model.addAttribute("cases", corrections.rows());
        }
        return "console/upkeep/list";
    }

    @PostMapping(UpkeepRoom.PATH + "/van-dung")
    String confirm(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(name = "revision", defaultValue = "") List<UUID> revisions,
            @RequestParam(name = "han", defaultValue = "") String horizon,
            @RequestParam(name = "loai", defaultValue = "") String kind,
            @RequestParam(name = "ve", defaultValue = "") String back,
            RedirectAttributes next) {
        var read = revisions.stream().map(RevisionId::new).collect(Collectors.toSet());
        next.addFlashAttribute("notice", notice(confirmations.confirm(read, officers.of(who))));
        if (back.startsWith(UpkeepRoom.CORRECTIONS + "/")) {
            return "redirect:" + back;
        }
        next.addAttribute("muc", Section.DUE.id());
        next.addAttribute("han", Horizon.of(horizon).id());
        next.addAttribute("loai", kind);
        return "redirect:" + UpkeepRoom.PATH;
    }

    /** Suspends an answer from automatic answering until somebody has corrected it. */
    @PostMapping(UpkeepRoom.PATH + "/tam-dung")
    String suspend(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam("stop") String key,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(name = "ve", defaultValue = "") String back,
            RedirectAttributes next) {
        String why = sent.getOrDefault("why-" + key, List.of("")).getFirst();
        next.addFlashAttribute("notice", notice(acts.suspend(new Slot(ItemType.ANSWER, key), why, officers.of(who))));
        return "redirect:" + (back.startsWith(UpkeepRoom.CORRECTIONS + "/") ? back : UpkeepRoom.PATH);
    }

    private static Notice notice(ItemActs.Result result) {
        return switch (result) {
            case ItemActs.Result.Done _ ->
                new Notice(
                        "good",
                        "i-done",
                        "Đã tạm dừng câu trả lời",
                        "Người hỏi được chuyển cán bộ cho đến khi sửa xong.");
            case ItemActs.Result.NotAllowed(String reason) ->
                new Notice("bad", "i-alert", "Chưa tạm dừng được", reason);
            case ItemActs.Result.Refused(var reasons) ->
                new Notice("bad", "i-alert", "Chưa tạm dừng được", String.join(" ", reasons));
            case ItemActs.Result.Overtaken() ->
                new Notice("wait", "i-alert", "Chưa tạm dừng", "Người khác vừa sửa câu này. Xin xem lại.");
        };
    }

    private static Set<ItemType> types(String kind) {
        return EnumSet.allOf(ItemType.class).stream()
                .filter(type -> kind.isEmpty() || type.id().equals(kind))
                .collect(Collectors.toSet());
    }

    private static Notice notice(Confirmations.Result result) {
        return switch (result) {
            case Confirmations.Result.NotAllowed(String reason) ->
                new Notice("bad", "i-alert", "Chưa xác nhận được", reason);
            case Confirmations.Result.Done(var confirmed, var left)
            when confirmed.isEmpty() -> new Notice("wait", "i-alert", "Chưa xác nhận mục nào", left(left));
            case Confirmations.Result.Done(var confirmed, var left) ->
                new Notice(
                        "good",
                        "i-done",
                        "Đã ghi vẫn đúng cho " + confirmed.size() + " mục",
                        until(confirmed) + (left.isEmpty() ? "" : " " + left(left)));
        };
    }

    private static String until(List<Confirmations.Confirmed> confirmed) {
        var days = confirmed.stream()
                .map(Confirmations.Confirmed::until)
                .sorted(Comparator.naturalOrder())
                .toList();
        LocalDate first = days.getFirst();
        LocalDate last = days.getLast();
        return "Hạn rà soát mới: "
                + (first.equals(last) ? Times.day(first) : "từ " + Times.day(first) + " đến " + Times.day(last)) + ".";
    }

    private static String left(List<KnowledgeStore.Left> left) {
        return left.isEmpty()
                ? "Chưa chọn mục nào."
                : "Để lại: "
                        + left.stream()
                                .map(each -> each.key() + " " + each.reason())
                                .collect(Collectors.joining("; "))
                        + ".";
    }
}
