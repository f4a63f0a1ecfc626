package vn.hoixa.console.desk;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The empty sheet in which the editor's preview is drawn: the citizens' style sheet in a frame of a phone's width. */
@Controller
class CardPage {
    @GetMapping("/console/card")
    String card() {
        return "console/card";
    }
}
