package vn.hoixa.console.desk;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The empty page for the editor's preview: the citizens' style sheet in a frame of a phone's width. */
@Controller
class CardPage {
    @GetMapping("/console/card")
    String card() {
        return "console/card";
    }
}
