package vn.hoixa.channel.village;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.hoixa.bulletin.Area;
import vn.hoixa.bulletin.Category;
import vn.hoixa.bulletin.Classification;
import vn.hoixa.bulletin.Content;
import vn.hoixa.bulletin.Severity;
import vn.hoixa.bulletin.SourceDocument;
import vn.hoixa.bulletin.Templates;
import vn.hoixa.bulletin.Term;
import vn.hoixa.bulletin.Village;
import vn.hoixa.bulletin.Words;
import vn.hoixa.channel.web.Pages;
import vn.hoixa.office.Officer;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.village.VillageDoors;
import vn.hoixa.warning.Decided;
import vn.hoixa.warning.Drafts;
import vn.hoixa.warning.NightSends;
import vn.hoixa.warning.Origin;
import vn.hoixa.warning.Relays;
import vn.hoixa.warning.WarningId;

/** The three things of a village head: pass on, send or propose, see who has passed it on. */
@Controller
final class HomePages {
    private final VillageDoors doors;
    private final DoorPages door;
    private final Home home;
    private final Hands hands;
    private final Pages pages;

    HomePages(VillageDoors doors, DoorPages door, Home home, Hands hands, Pages pages) {
        this.doors = doors;
        this.door = door;
        this.home = home;
        this.hands = hands;
        this.pages = pages;
    }

    /** What he can do with his hands. */
    @org.springframework.stereotype.Component
    static final class Hands {
        private final Relays relays;
        private final NightSends nightSends;
        private final Drafts drafts;
        private final Templates templates;
        private final Clock clock;

        Hands(Relays relays, NightSends nightSends, Drafts drafts, Templates templates, Clock clock) {
            this.relays = relays;
            this.nightSends = nightSends;
            this.drafts = drafts;
            this.templates = templates;
            this.clock = clock;
        }

        String shared(long warning, int households, Officer by, Village village) {
            relays.confirm(new WarningId(warning), by, village.id(), households);
            return "Đã ghi: chia sẻ, khoảng " + Math.clamp(households, 0, 5000) + " hộ.";
        }

        String send(long preapproval, Officer by, Village village) {
            return nightSends.send(preapproval, by, village.id()) instanceof Decided.NotAllowed(String reason)
                    ? reason
                    : "Đã gửi cho bà con " + village.name() + ". Sáng làm việc tới Công an xã xem lại.";
        }

        /** A proposal of a template is handed in at once; free words become a draft that the police complete. */
        String propose(String template, String title, String words, Officer by, Village village) {
            var today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
            var content = templates
                    .find(template)
                    .map(each -> each.on(today))
                    .orElseGet(() -> free(title, words, today))
                    .with(Area.of(village.id()));
            var begun = drafts.begin(
                    by,
                    Drafts.Start.real(
                            new Origin(Origin.From.VILLAGE, village.id().value()), content));
            return switch (begun) {
                case Decided.Done(WarningId id, var _) -> {
                    var submitted = drafts.submit(id, by);
                    yield submitted instanceof Decided.Done
                            ? "Đã gửi Công an xã duyệt."
                            : "Đã chuyển Công an xã. Công an xã bổ sung rồi mới gửi được.";
                }
                case Decided.NotAllowed(String reason) -> reason;
                case Decided.PersonalData _ -> "Bài có số riêng, tên riêng của người khác. Xin bỏ đi rồi gửi lại.";
                case Decided.Incomplete _, Decided.Overtaken _, Decided.Unknown _ -> "Chưa gửi được, xin thử lại.";
            };
        }

        private static Content free(String title, String words, LocalDate today) {
            return new Content(
                    Classification.of(Category.Z0),
                    Severity.IMPORTANT,
                    new Words(title, words, List.of(), List.of(), ""),
                    SourceDocument.NONE,
                    Term.monthFrom(today),
                    Area.COMMUNE);
        }
    }

    @GetMapping("/thon")
    ModelAndView home(HttpServletRequest request) {
        return with(request, (head, village) -> show(head, village, ""));
    }

    @PostMapping("/thon/da-chia-se")
    ModelAndView shared(
            HttpServletRequest request, @RequestParam long id, @RequestParam(defaultValue = "0") int households) {
        return with(request, (head, village) -> show(head, village, hands.shared(id, households, head, village)));
    }

    @PostMapping("/thon/gui-san")
    ModelAndView send(HttpServletRequest request, @RequestParam long id) {
        return with(request, (head, village) -> show(head, village, hands.send(id, head, village)));
    }

    @PostMapping("/thon/de-xuat")
    ModelAndView propose(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String template,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String words) {
        return with(
                request, (head, village) -> show(head, village, hands.propose(template, title, words, head, village)));
    }

    private ModelAndView show(Officer head, Village village, String done) {
        var model = home.model(head, village);
        model.put("done", done);
        return pages.unlisted("village-home", model);
    }

    private ModelAndView with(HttpServletRequest request, BiFunction<Officer, Village, ModelAndView> act) {
        return Cookies.session(request)
                .flatMap(doors::inside)
                .flatMap(head -> home.village(head).map(village -> act.apply(head, village)))
                .orElseGet(() -> door.again(request));
    }
}
