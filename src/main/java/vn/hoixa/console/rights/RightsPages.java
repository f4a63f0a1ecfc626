package vn.hoixa.console.rights;

import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.hoixa.console.frame.ConsoleOfficers;
import vn.hoixa.console.frame.Notice;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.rights.DataRequest;
import vn.hoixa.rights.DataRequests;
import vn.hoixa.rights.RequestActed;
import vn.hoixa.rights.RequestKind;

/** Pages of the register of data requests: the list, and one request with its acts. */
@Controller
class RightsPages {
    private static final int SHOWN = 50;

    private final DataRequests requests;
    private final RequestLines lines;
    private final HeldLines held;
    private final ConsoleOfficers reader;

    RightsPages(DataRequests requests, RequestLines lines, HeldLines held, ConsoleOfficers reader) {
        this.requests = requests;
        this.lines = lines;
        this.held = held;
        this.reader = reader;
    }

    @GetMapping(RightsRoom.PATH)
    String list(Model model) {
        model.addAttribute("open", requests.open().stream().map(lines::of).toList());
        model.addAttribute(
                "settled", requests.settled(SHOWN).stream().map(lines::of).toList());
        return "console/rights/list";
    }

    @GetMapping(RightsRoom.PATH + "/{id}")
    String one(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Model model) {
        var found = requests.find(id);
        if (found.isEmpty()) {
            return "console/rights/none";
        }
        var request = found.get();
        model.addAttribute("one", lines.of(request));
        model.addAttribute("act", Act.of(request.kind()));
        model.addAttribute("open", request.isOpen());
        model.addAttribute("held", request.person().map(held::of).orElse(List.of()));
        model.addAttribute("mayDecide", DataRequests.mayDecide(reader.of(who)));
        return "console/rights/one";
    }

    @PostMapping(RightsRoom.PATH + "/{id}/lam")
    String grant(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "false") boolean meant,
            RedirectAttributes onward) {
        boolean erasing = requests.find(id)
                .map(DataRequest::kind)
                .filter(RequestKind.ERASE::equals)
                .isPresent();
        var acted = erasing && !meant
                ? new RequestActed.Refused("Xin đánh dấu là đã hiểu: xóa rồi không lấy lại được.")
                : requests.grant(reader.of(who), id, note);
        return told(id, note, acted, onward);
    }

    @PostMapping(RightsRoom.PATH + "/{id}/khong-lam")
    String refuse(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes onward) {
        return told(id, note, requests.refuse(reader.of(who), id, note), onward);
    }

    /** Keeps the typed note in the form when the act was refused. */
    private static String told(UUID id, String note, RequestActed acted, RedirectAttributes onward) {
        return switch (acted) {
            case RequestActed.Done(var request) -> {
                String what = "Yêu cầu số " + request.number() + " đã ghi vào sổ.";
                onward.addFlashAttribute("notice", new Notice("good", "i-done", "Đã xong", what));
                yield "redirect:" + RightsRoom.PATH;
            }
            case RequestActed.Refused(String reason) -> {
                onward.addFlashAttribute("notice", new Notice("wait", "i-alert", "Chưa làm được", reason));
                onward.addFlashAttribute("note", note);
                yield "redirect:" + RightsRoom.PATH + "/" + id;
            }
        };
    }
}
