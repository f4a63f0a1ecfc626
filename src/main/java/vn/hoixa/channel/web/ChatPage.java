package vn.hoixa.channel.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The chat page. */
@Controller
final class ChatPage {
    private final Pages pages;

    ChatPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/")
    ModelAndView chat() {
        return pages.page("chat", Map.of());
    }
}
