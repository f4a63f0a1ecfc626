package vn.hoixa.channel.village;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.hoixa.channel.web.Pages;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.village.Entry;
import vn.hoixa.village.Secret;
import vn.hoixa.village.VillageDoors;

/** Sign-in pages of a village head: the one-time link, the PIN, and signing in again. */
@Controller
final class DoorPages {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");

    private final VillageDoors doors;
    private final Pages pages;

    DoorPages(VillageDoors doors, Pages pages) {
        this.doors = doors;
        this.pages = pages;
    }

    @GetMapping("/thon/vao/{link:[0-9a-f]{64}}")
    ModelAndView link(@PathVariable String link, HttpServletRequest request) {
        return doors.opens(new Secret(link))
                .map(head ->
                        page("village-door", Map.of("name", head.name(), "path", "/thon/vao/" + link, "problem", "")))
                .or(() -> known(request))
                .orElseGet(() -> closed("/thon"));
    }

    @PostMapping("/thon/vao/{link:[0-9a-f]{64}}")
    ModelAndView bind(
            @PathVariable String link,
            @RequestParam(defaultValue = "") String pin,
            HttpServletRequest request,
            HttpServletResponse response) {
        var head = doors.opens(new Secret(link));
        return after(
                doors.bind(new Secret(link), pin),
                head.map(each -> each.name()).orElse(""),
                "/thon/vao/" + link,
                request,
                response);
    }

    @PostMapping("/thon/pin")
    ModelAndView enter(
            @RequestParam(defaultValue = "") String pin, HttpServletRequest request, HttpServletResponse response) {
        return Cookies.device(request)
                .map(device -> after(doors.enter(device, pin), "", "/thon/pin", request, response))
                .orElseGet(this::unknown);
    }

    /** The form for signing in again; without a known phone, how to get a new link. */
    ModelAndView again(HttpServletRequest request) {
        return known(request).orElseGet(this::unknown);
    }

    /** The PIN form for a phone that is already registered. */
    private Optional<ModelAndView> known(HttpServletRequest request) {
        return Cookies.device(request)
                .filter(doors::knows)
                .map(_ -> page("village-door", Map.of("name", "", "path", "/thon/pin", "problem", "")));
    }

    private ModelAndView after(
            Entry entry, String name, String path, HttpServletRequest request, HttpServletResponse response) {
        return switch (entry) {
            case Entry.In in -> {
                Cookies.keep(in, request, response);
                yield new ModelAndView("redirect:/thon");
            }
            case Entry.Wrong(int left) -> again(name, path, "Mã PIN chưa đúng. Còn " + left + " lần thử.");
            case Entry.Locked(var until) ->
                again(
                        name,
                        path,
                        "Gõ sai nhiều lần nên tạm khóa đến " + CLOCK.format(until.atZone(WorkingCalendar.ZONE))
                                + ". Quên mã PIN thì xin Công an xã đường dẫn mới.");
            case Entry.BadPin(String reason) -> again(name, path, reason);
            case Entry.Unknown() -> closed(path.equals("/thon/pin") ? "" : "/thon");
        };
    }

    private ModelAndView again(String name, String path, String problem) {
        return page("village-door", Map.of("name", name, "path", path, "problem", problem));
    }

    private ModelAndView unknown() {
        return closed("");
    }

    /** @param home where a registered phone continues; empty where that was tried */
    private ModelAndView closed(String home) {
        var page = page("village-closed", Map.of("home", home));
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }

    private ModelAndView page(String name, Map<String, ?> model) {
        return pages.unlisted(name, model);
    }
}
