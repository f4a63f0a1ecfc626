package vn.hoixa.console.warnings;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.hoixa.bulletin.Area;
import vn.hoixa.bulletin.Category;
import vn.hoixa.bulletin.Classification;
import vn.hoixa.bulletin.Content;
import vn.hoixa.bulletin.Severity;
import vn.hoixa.bulletin.SourceDocument;
import vn.hoixa.bulletin.Template;
import vn.hoixa.bulletin.Templates;
import vn.hoixa.bulletin.Term;
import vn.hoixa.bulletin.Words;
import vn.hoixa.console.frame.ConsoleOfficers;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.console.frame.Times;
import vn.hoixa.warning.Authorship;
import vn.hoixa.warning.Decided;
import vn.hoixa.warning.Drafts.Start;
import vn.hoixa.warning.Looks;
import vn.hoixa.warning.Origin;
import vn.hoixa.warning.Purpose;
import vn.hoixa.warning.State;

/** Pages with warnings by state, those that wait for review, and the form for a new one. */
@Controller("warningListPages")
class ListPages {
    private final ConsoleOfficers readers;
    private final WarningDesk desk;
    private final Choices choices;
    private final Templates templates;
    private final Clock clock;

    ListPages(ConsoleOfficers readers, WarningDesk desk, Choices choices, Templates templates, Clock clock) {
        this.readers = readers;
        this.desk = desk;
        this.choices = choices;
        this.templates = templates;
        this.clock = clock;
    }

    /** A list with its content. */
    enum Tab {
        OPEN("", "Đang làm", EnumSet.of(State.DRAFT, State.SUBMITTED, State.RETURNED, State.APPROVED)),
        GOING("dang-gui", "Đang gửi", EnumSet.of(State.SENDING, State.PAUSED)),
        SENT("da-gui", "Đã gửi", EnumSet.of(State.SENT)),
        OVER("xong", "Đã xong", EnumSet.of(State.CORRECTED, State.CANCELLED, State.REJECTED));

        final String id;
        final String label;
        final Set<State> states;

        Tab(String id, String label, Set<State> states) {
            this.id = id;
            this.label = label;
            this.states = states;
        }

        static Tab of(String id) {
            for (var tab : values()) {
                if (tab.id.equals(id)) {
                    return tab;
                }
            }
            return OPEN;
        }
    }

    record TabLink(String path, String label, int count, boolean here) {}

    /** A warning sent under an approval given in advance. */
    record LookLine(Line line, String due, boolean late) {}

    @GetMapping(WarningRoom.PATH)
    String list(@RequestParam(name = "muc", defaultValue = "") String id, Model model) {
        var tab = Tab.of(id);
        var now = clock.instant();
        model.addAttribute("tabs", tabs(tab));
        model.addAttribute(
                "lines",
                desk.warnings.in(tab.states).stream()
                        .map(each -> Line.of(each, now))
                        .toList());
        model.addAttribute(
                "looks", desk.looks.waiting().stream().map(this::look).toList());
        return "console/warnings/list";
    }

    private LookLine look(Looks.Due due) {
        var now = clock.instant();
        return new LookLine(
                Line.of(due.warning(), now),
                due.due().map(at -> Times.moment(at, now)).orElse("sáng làm việc tới"),
                due.isLate(now));
    }

    private List<TabLink> tabs(Tab here) {
        return java.util.Arrays.stream(Tab.values())
                .map(tab -> new TabLink(
                        WarningRoom.PATH + (tab.id.isEmpty() ? "" : "?muc=" + tab.id),
                        tab.label,
                        tab == Tab.OPEN || tab == Tab.GOING
                                ? desk.warnings.in(tab.states).size()
                                : 0,
                        tab == here))
                .toList();
    }

    @GetMapping(WarningRoom.PATH + "/moi")
    String choose(Model model) {
        model.addAttribute("shelves", choices.shelves());
        return "console/warnings/new";
    }

    @PostMapping(WarningRoom.PATH + "/moi")
    String begin(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(defaultValue = "") String template,
            @RequestParam(required = false) @Nullable String training,
            @RequestParam(required = false) @Nullable String withAi,
            RedirectAttributes next) {
        var chosen = templates.find(template);
        var start = new Start(
                chosen.map(each -> Origin.template(each.id())).orElse(Origin.BLANK),
                training == null ? Purpose.REAL : Purpose.TRAINING,
                withAi == null ? Authorship.PEOPLE : Authorship.WITH_AI,
                chosen.map(this::filled).orElseGet(this::blank));
        var decided = desk.drafts.begin(readers.of(who), start);
        if (decided instanceof Decided.Done(var id, var _)) {
            return "redirect:" + WarningRoom.PATH + "/" + id;
        }
        next.addFlashAttribute("notice", Acts.notice(decided));
        return "redirect:" + WarningRoom.PATH + "/moi";
    }

    private Content filled(Template template) {
        return template.on(WarningDesk.today(clock));
    }

    private Content blank() {
        return new Content(
                Classification.of(Category.Z0),
                Severity.IMPORTANT,
                Words.NONE,
                SourceDocument.NONE,
                Term.monthFrom(WarningDesk.today(clock)),
                Area.COMMUNE);
    }
}
