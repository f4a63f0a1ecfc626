package vn.hoixa.console.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.hoixa.console.frame.ConsoleOfficers;
import vn.hoixa.console.frame.Notice;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.console.frame.Times;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.erasure.Erasure;
import vn.hoixa.office.Officer;
import vn.hoixa.review.Ticket;
import vn.hoixa.rights.CounterRequest;
import vn.hoixa.rights.DataRequests;
import vn.hoixa.rights.RequestActed;
import vn.hoixa.rights.RequestKind;

/** Pages for the counter: a person who shows the ticket of a question asks about the data of its conversation. */
@Controller
class CounterPages {
    private static final String PATH = RightsRoom.PATH + "/tai-quay";
    private static final Notice UNKNOWN = new Notice(
            "wait",
            "i-alert",
            "Không có mã câu hỏi này",
            "Mã có 8 chữ số, ví dụ 4829-1375. Đã xóa dữ liệu rồi thì mã cũng không còn.");

    private final DataRequests requests;
    private final Erasure erasure;
    private final HeldLines held;
    private final ConsoleOfficers reader;
    private final Clock clock;

    CounterPages(DataRequests requests, Erasure erasure, HeldLines held, ConsoleOfficers reader, Clock clock) {
        this.requests = requests;
        this.erasure = erasure;
        this.held = held;
        this.reader = reader;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String look(@RequestParam(defaultValue = "") String ma, Model model, RedirectAttributes onward) {
        var person = person(ma);
        if (person.isEmpty()) {
            onward.addFlashAttribute("notice", UNKNOWN);
            onward.addFlashAttribute("ma", ma);
            return "redirect:" + RightsRoom.PATH;
        }
        model.addAttribute("ticket", Ticket.typed(ma).orElseThrow().toString());
        model.addAttribute("held", held.of(person.get()));
        model.addAttribute("today", today());
        model.addAttribute("earliest", CounterRequest.earliest(today()));
        model.addAttribute("kinds", List.copyOf(Arrays.asList(RequestKind.values())));
        return "console/rights/counter";
    }

    @PostMapping(PATH)
    String receive(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(defaultValue = "") String ma,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String on,
            RedirectAttributes onward) {
        var person = person(ma);
        if (person.isEmpty()) {
            onward.addFlashAttribute("notice", UNKNOWN);
            return "redirect:" + RightsRoom.PATH;
        }
        var acted = receive(reader.of(who), person.get(), new Typed(kind, words, on));
        return switch (acted) {
            case RequestActed.Done(var request) -> "redirect:" + RightsRoom.PATH + "/" + request.id();
            case RequestActed.Refused(String reason) -> {
                onward.addFlashAttribute("notice", new Notice("wait", "i-alert", "Chưa ghi được", reason));
                onward.addFlashAttribute("words", words);
                onward.addFlashAttribute("chosen", kind);
                onward.addFlashAttribute("on", on);
                onward.addAttribute("ma", ma);
                yield "redirect:" + PATH;
            }
        };
    }

    /** @param on the day in the browser's format, such as 2026-11-29 */
    private record Typed(String kind, String words, String on) {}

    private RequestActed receive(Officer by, AddressId person, Typed typed) {
        var kind = RequestKind.of(typed.kind);
        if (kind.isEmpty()) {
            return new RequestActed.Refused("Xin chọn người dân yêu cầu gì.");
        }
        return Times.typed(typed.on)
                .map(on -> requests.receive(by, person, new CounterRequest(kind.get(), typed.words, on)))
                .orElseGet(() -> new RequestActed.Refused("Xin ghi ngày nhận yêu cầu."));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.VIETNAM);
    }

    private Optional<AddressId> person(String typed) {
        return Ticket.typed(typed.strip()).flatMap(erasure::holder);
    }
}
