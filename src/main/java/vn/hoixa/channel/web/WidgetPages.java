package vn.hoixa.channel.web;

import java.time.Duration;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The embedded chat for other sites: their script, and the page it shows in a frame. */
@Controller
final class WidgetPages {
    static final String SCRIPT = "/widget.js";
    static final String FRAME = "/nhung";

    private final Pages pages;
    private final WidgetOrigins origins;

    WidgetPages(Pages pages, WidgetOrigins origins) {
        this.pages = pages;
        this.origins = origins;
    }

    /** Everybody may read the script; the framed page itself restricts who may embed it. */
    @GetMapping(SCRIPT)
    ResponseEntity<Resource> script() {
        if (origins.isEmpty()) return ResponseEntity.notFound().build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body(new ClassPathResource("static/js/widget.js"));
    }

    @GetMapping(FRAME)
    ModelAndView frame() {
        return origins.isEmpty()
                ? pages.problem(Problem.notFound("Khung hỏi đáp cho trang khác chưa được mở."))
                : pages.unlisted("chat", Map.of("embedded", true));
    }
}
