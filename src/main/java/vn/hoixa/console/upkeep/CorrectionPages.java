package vn.hoixa.console.upkeep;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.hoixa.console.frame.ConsoleOfficers;
import vn.hoixa.console.frame.Notice;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.console.frame.Times;
import vn.hoixa.correction.Affected;
import vn.hoixa.correction.Correcting;
import vn.hoixa.correction.Corrections;
import vn.hoixa.office.Officer;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.Keepers;
import vn.hoixa.revision.Slot;

/** Pages for corrections: the difference, who has the old text, and the one approval that sends the correction. */
@Controller
class CorrectionPages {
    private static final String ONE = UpkeepRoom.CORRECTIONS + "/{kind}/{key}";

    private final ConsoleOfficers officers;
    private final Corrections corrections;
    private final CaseViews views;
    private final Resting resting;
    private final Clock clock;

    CorrectionPages(ConsoleOfficers officers, Corrections corrections, CaseViews views, Resting resting, Clock clock) {
        this.officers = officers;
        this.corrections = corrections;
        this.views = views;
        this.resting = resting;
        this.clock = clock;
    }

    /** The number of recipients, and the channels. */
    record Going(int people, String channels) {
        static Going of(Corrections.Reach reach) {
            return new Going(
                    reach.people(),
                    reach.channels().entrySet().stream()
                            .map(each -> each.getKey().title() + " " + each.getValue())
                            .collect(Collectors.joining(" · ")));
        }
    }

    @GetMapping(ONE)
    String page(
            @AuthenticationPrincipal SignedIn who, @PathVariable String kind, @PathVariable String key, Model model) {
        var reader = officers.of(who);
        var affected = slot(kind, key).flatMap(corrections::find);
        if (affected.isEmpty()) {
            return "console/upkeep/no-case";
        }
        var parts = told(affected.get());
        var form = new Correctings(
                affected.get().mark(), corrections.proposal(affected.get(), parts), parts, Set.of(), Period.YEAR, "");
        return show(model, affected.get(), reader, form);
    }

    /** A live preview of the recipients and text of the form. */
    @PostMapping(ONE + "/xem")
    String look(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String kind,
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> sent,
            Model model) {
        var affected = slot(kind, key).flatMap(corrections::find);
        if (affected.isEmpty()) {
            return "console/upkeep/no-case";
        }
        look(model, affected.get(), officers.of(who), Correctings.of(sent));
        return "console/upkeep/parts :: outlook";
    }

    @PostMapping(ONE)
    String send(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String kind,
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes next) {
        var by = officers.of(who);
        var form = Correctings.of(sent);
        return slot(kind, key)
                .map(slot ->
                        after(slot, by, form, corrections.send(slot, by, form.order(clock.instant())), model, next))
                .orElse("console/upkeep/no-case");
    }

    @PostMapping(ONE + "/khong-can")
    String waive(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String kind,
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes next) {
        var by = officers.of(who);
        var form = Correctings.of(sent);
        return slot(kind, key)
                .map(slot -> after(
                        slot,
                        by,
                        form,
                        corrections.waive(slot, by, form.mark(), form.parts(), form.reason()),
                        model,
                        next))
                .orElse("console/upkeep/no-case");
    }

    private String after(
            Slot slot, Officer by, Correctings form, Correcting decided, Model model, RedirectAttributes next) {
        return switch (decided) {
            case Correcting.Sent sent ->
                back(
                        slot,
                        next,
                        sent.isToMany()
                                ? good(
                                        "Đang gửi đính chính cho " + sent.people() + " người",
                                        "Không gửi ban đêm. Tạm dừng, gửi tiếp: trang Kênh. Mã tin "
                                                + sent.text().verification() + ".")
                                : good(
                                        "Đã gửi đính chính cho " + sent.people() + " người",
                                        "Mã tin " + sent.text().verification() + "."));
            case Correcting.Waived() -> back(slot, next, good("Đã ghi: không cần đính chính", ""));
            case Correcting.AlreadyDecided other ->
                back(
                        slot,
                        next,
                        wait(
                                other.by() + " đã quyết trước",
                                (other.people() > 0
                                                ? "Đã gửi đính chính cho " + other.people() + " người"
                                                : "Đã ghi là không cần đính chính")
                                        + " lúc " + Times.moment(other.at(), clock.instant())
                                        + ". Chữ của bạn chưa gửi cho ai."));
            case Correcting.ChangedSince() ->
                again(
                        slot,
                        by,
                        form,
                        model,
                        wait("Nội dung vừa thay đổi thêm", "Chưa gửi cho ai. Xin đọc lại chỗ khác nhau."));
            case Correcting.NotAllowed(String reason) -> again(slot, by, form, model, bad("Chưa gửi được", reason));
            case Correcting.Incomplete(String reason) -> again(slot, by, form, model, bad("Chưa gửi được", reason));
            case Correcting.PersonalData found ->
                again(
                        slot,
                        by,
                        form,
                        model,
                        bad(
                                "Còn thông tin riêng trong lời đính chính",
                                "Đính chính gửi cho nhiều người: bỏ "
                                        + found.findings().stream()
                                                .map(each -> each.kind().label())
                                                .distinct()
                                                .collect(Collectors.joining(", "))
                                        + " rồi gửi lại."));
        };
    }

    private static String back(Slot slot, RedirectAttributes next, Notice notice) {
        next.addFlashAttribute("notice", notice);
        return "redirect:" + CaseViews.path(slot);
    }

    private String again(Slot slot, Officer by, Correctings form, Model model, Notice notice) {
        var affected = corrections.find(slot);
        if (affected.isEmpty()) {
            return "console/upkeep/no-case";
        }
        model.addAttribute("notice", notice);
        return show(model, affected.get(), by, form);
    }

    private String show(Model model, Affected affected, Officer reader, Correctings form) {
        model.addAttribute("one", views.of(affected, reader));
        model.addAttribute("keeps", Keepers.may(reader).isAllowed());
        model.addAttribute("periods", List.of(Period.values()));
        model.addAttribute("resting", resting.on(affected));
        look(model, affected, reader, form);
        return "console/upkeep/correction";
    }

    private void look(Model model, Affected affected, Officer reader, Correctings form) {
        model.addAttribute("path", CaseViews.path(affected.slot()));
        model.addAttribute("form", form);
        model.addAttribute("going", Going.of(corrections.reach(affected, form.selection(clock.instant()))));
        model.addAttribute(
                "seen", corrections.preview(affected, reader, form.wording()).body());
    }

    private static Set<String> told(Affected affected) {
        return affected.changes().stream()
                .filter(change -> !change.tellings().isEmpty())
                .map(Affected.Change::part)
                .collect(Collectors.toSet());
    }

    private static Optional<Slot> slot(String kind, String key) {
        return Arrays.stream(ItemType.values())
                .filter(type -> type.id().equals(kind))
                .findFirst()
                .map(type -> new Slot(type, key));
    }

    private static Notice good(String title, String text) {
        return new Notice("good", "i-done", title, text);
    }

    private static Notice wait(String title, String text) {
        return new Notice("wait", "i-alert", title, text);
    }

    private static Notice bad(String title, String text) {
        return new Notice("bad", "i-alert", title, text);
    }
}
