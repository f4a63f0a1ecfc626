package vn.hoixa.channel.village;

import jakarta.servlet.http.HttpServletRequest;
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

        Hands(Relays relays, NightSends nightSends) {
            this.relays = relays;
            this.nightSends = nightSends;
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

    ModelAndView show(Officer head, Village village, String done) {
        var model = home.model(head, village);
        model.put("done", done);
        return pages.unlisted("village-home", model);
    }

    /** A page of a head who is in; the door for everybody else. */
    ModelAndView with(HttpServletRequest request, BiFunction<Officer, Village, ModelAndView> act) {
        return Cookies.session(request)
                .flatMap(doors::inside)
                .flatMap(head -> home.village(head).map(village -> act.apply(head, village)))
                .orElseGet(() -> door.again(request));
    }
}
