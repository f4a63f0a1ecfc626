package vn.hoixa.console.frame;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
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
    private final RoomBars bars;
    private final PausedParts paused;
    private final boolean demo;

    ConsoleFrame(
            Knowledge knowledge,
            ConsoleOfficers officers,
            RoomBars bars,
            PausedParts paused,
            @Value("${hoixa.demo}") boolean demo) {
        this.knowledge = knowledge;
        this.officers = officers;
        this.bars = bars;
        this.paused = paused;
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
        model.addAttribute("paused", paused.now());
        model.addAttribute("sectionBar", bars.sections(officer, request.getRequestURI()));
        model.addAttribute("roomBar", bars.rooms(officer, request.getRequestURI()));
    }

    private String unit() {
        return knowledge
                .snapshot()
                .commune()
                .map(commune -> commune.unit().text())
                .orElse("cấp xã");
    }
}
