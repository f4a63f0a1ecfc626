package vn.hoixa.channel.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.hoixa.channel.web.Pages;
import vn.hoixa.drafting.DraftSwitch;
import vn.hoixa.erasure.RetentionSettings;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.WorkingCalendar;

/** The page that explains that a machine answers, its purpose and limits, and how to reach a person. */
@Controller
@EnableConfigurationProperties(AboutSettings.class)
class AboutPages {
    private final Knowledge knowledge;
    private final AboutSettings office;
    private final RetentionSettings kept;
    private final DraftSwitch draftSwitch;
    private final Pages pages;
    private final Clock clock;

    AboutPages(
            Knowledge knowledge,
            AboutSettings office,
            RetentionSettings kept,
            DraftSwitch draftSwitch,
            Pages pages,
            Clock clock) {
        this.knowledge = knowledge;
        this.office = office;
        this.kept = kept;
        this.draftSwitch = draftSwitch;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/gioi-thieu")
    ModelAndView about() {
        var today = LocalDate.now(clock.withZone(WorkingCalendar.ZONE));
        return pages.page(
                "about",
                Map.of(
                        "about",
                        AboutPage.of(knowledge.snapshot(), office, today),
                        "kept",
                        KeptFor.of(kept),
                        "drafter",
                        draftSwitch.model().orElse("")));
    }
}
