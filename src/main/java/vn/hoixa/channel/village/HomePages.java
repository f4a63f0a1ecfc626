package vn.hoixa.channel.village;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.hoixa.bulletin.Village;
import vn.hoixa.channel.web.Pages;
import vn.hoixa.office.Officer;
import vn.hoixa.village.VillageDoors;
import vn.hoixa.warning.Decided;
import vn.hoixa.warning.NightSends;
import vn.hoixa.warning.Relays;
import vn.hoixa.warning.WarningId;

/** The pages of a village head: pass on warnings, send or propose one, see who has passed it on. */
@Controller
final class HomePages {
    private static final String SENT = "gui-san";
    private static final String AT_NIGHT = "Ban đêm chỉ tin mức Khẩn đến ngay, tin mức khác sáng ra mới đến.";

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

    /** The services for his acts. */
    @org.springframework.stereotype.Component
    static final class Hands {
        private final Relays relays;
        private final NightSends nightSends;

        Hands(Relays relays, NightSends nightSends) {
            this.relays = relays;
            this.nightSends = nightSends;
        }

        Said shared(long warning, int households, Officer by, Village village) {
            relays.confirm(new WarningId(warning), by, village.id(), households);
            return Said.done("Đã ghi: chia sẻ, khoảng " + Math.clamp(households, 0, 5000) + " hộ.");
        }

        /** Why it was not sent; empty when it was sent, now or by an earlier tap on the same form. */
        Optional<String> send(long preapproval, Officer by, Village village, UUID key) {
            return switch (nightSends.send(preapproval, by, village.id(), key)) {
                case Decided.Done _ -> Optional.empty();
                case Decided.NotAllowed(String reason) -> Optional.of(reason);
                case Decided.Incomplete _, Decided.Overtaken _, Decided.PersonalData _, Decided.Unknown _ ->
                    Optional.of("Chưa gửi được. Xin tải lại trang và thử lại.");
            };
        }
    }

    @GetMapping("/thon")
    ModelAndView home(HttpServletRequest request, @RequestParam(name = "xong", defaultValue = "") String done) {
        return with(
                request,
                (head, village) -> show(
                        head,
                        village,
                        done.equals(SENT)
                                ? Said.done("Đã gửi cho bà con " + village.name() + ". " + AT_NIGHT
                                        + " Sáng làm việc tới Công an xã xem lại.")
                                : Said.NOTHING));
    }

    @PostMapping("/thon/da-chia-se")
    ModelAndView shared(
            HttpServletRequest request, @RequestParam long id, @RequestParam(defaultValue = "0") int households) {
        return with(
                request,
                (head, village) -> show(
                        head,
                        village,
                        home.holds(new WarningId(id), village)
                                ? hands.shared(id, households, head, village)
                                : Said.refused("Chưa ghi: cảnh báo này không còn áp dụng ở " + village.name() + ".")));
    }

    /** The whole text before it is sent; its form is good for one sending. */
    @GetMapping("/thon/gui-san")
    ModelAndView look(HttpServletRequest request, @RequestParam long id) {
        return with(
                request,
                (head, village) -> home.ready(id, village)
                        .map(ready -> pages.unlisted(
                                "village-send",
                                Map.of("village", village.name(), "one", ready, "key", UUID.randomUUID())))
                        .orElseGet(() ->
                                show(head, village, Said.refused("Lời này không còn dùng ở " + village.name() + "."))));
    }

    @PostMapping("/thon/gui-san")
    ModelAndView send(HttpServletRequest request, @RequestParam long id, @RequestParam UUID key) {
        return with(
                request,
                (head, village) -> hands.send(id, head, village, key)
                        .map(refused -> show(head, village, Said.refused(refused)))
                        .orElseGet(() -> new ModelAndView("redirect:/thon?xong=" + SENT)));
    }

    ModelAndView show(Officer head, Village village, Said said) {
        var model = home.model(head, village);
        model.put("done", said.done());
        model.put("problem", said.problem());
        return pages.unlisted("village-home", model);
    }

    /** A page for a signed-in head; the sign-in page for everybody else. */
    ModelAndView with(HttpServletRequest request, BiFunction<Officer, Village, ModelAndView> act) {
        return Cookies.session(request)
                .flatMap(doors::inside)
                .flatMap(head -> home.village(head).map(village -> act.apply(head, village)))
                .orElseGet(() -> door.again(request));
    }
}
