package vn.hoixa.console.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.hoixa.knowledge.Knowledge;

/** What every page of the console carries: whose commune it is, whether this is a demonstration, who reads, what rooms. */
@ControllerAdvice(basePackages = "vn.hoixa.console")
class ConsoleFrame {
    private final Knowledge knowledge;
    private final ConsoleOfficers officers;
    private final List<Room> rooms;
    private final boolean demo;

    ConsoleFrame(
            Knowledge knowledge,
            ConsoleOfficers officers,
            ObjectProvider<Room> rooms,
            @Value("${hoixa.demo}") boolean demo) {
        this.knowledge = knowledge;
        this.officers = officers;
        this.rooms = rooms.stream().sorted(Comparator.comparingInt(Room::order)).toList();
        this.demo = demo;
    }

    /**
     * An entry of the top bar.
     *
     * @param here whether the page shown lies in it
     */
    record Entry(String path, String label, boolean here) {}

    @ModelAttribute
    void frame(@AuthenticationPrincipal @Nullable SignedIn who, HttpServletRequest request, Model model) {
        model.addAttribute("unit", unit());
        model.addAttribute("demo", demo);
        if (who == null) {
            return;
        }
        var officer = officers.of(who);
        model.addAttribute("officer", officer);
        model.addAttribute(
                "rooms",
                rooms.stream()
                        .filter(room -> room.isOpenTo(officer))
                        .map(room -> new Entry(room.path(), room.label(), room.holds(request.getRequestURI())))
                        .toList());
    }

    private String unit() {
        return knowledge
                .snapshot()
                .commune()
                .map(commune -> commune.unit().text())
                .orElse("cấp xã");
    }
}
