package vn.hoixa.console.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.hoixa.knowledge.Knowledge;

/**
 * Model attributes of every page of the console: the commune, whether it is a demonstration, the officer, the rooms.
 */
@ControllerAdvice(basePackages = "vn.hoixa.console")
class ConsoleFrame {
    private final Knowledge knowledge;
    private final ConsoleOfficers officers;
    private final RoomBars bars;
    private final Above above;
    private final boolean demo;

    /** Notices above every page: paused parts, and reminders. */
    record Above(Supplier<List<String>> paused, List<Reminder> reminders) {}

    ConsoleFrame(
            Knowledge knowledge,
            ConsoleOfficers officers,
            RoomBars bars,
            Above above,
            @Value("${hoixa.demo}") boolean demo) {
        this.knowledge = knowledge;
        this.officers = officers;
        this.bars = bars;
        this.above = above;
        this.demo = demo;
    }

    @ModelAttribute
    void frame(@AuthenticationPrincipal @Nullable SignedIn who, HttpServletRequest request, Model model) {
        model.addAttribute("unit", unit());
        model.addAttribute("demo", demo);
        if (who == null) {
            return;
        }
        var officer = officers.of(who);
        model.addAttribute("officer", officer);
        model.addAttribute("paused", above.paused.get());
        model.addAttribute("sectionBar", bars.sections(officer, request.getRequestURI()));
        model.addAttribute("roomBar", bars.rooms(officer, request.getRequestURI()));
        model.addAttribute(
                "reminders",
                above.reminders.stream()
                        .flatMap(each -> each.of(officer).stream())
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
