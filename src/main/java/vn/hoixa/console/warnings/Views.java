package vn.hoixa.console.warnings;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.hoixa.bulletin.Content;
import vn.hoixa.console.frame.Times;
import vn.hoixa.office.Officer;
import vn.hoixa.office.OfficerId;
import vn.hoixa.office.Officers;
import vn.hoixa.warning.Progresses;
import vn.hoixa.warning.Rights;
import vn.hoixa.warning.State;
import vn.hoixa.warning.Step;
import vn.hoixa.warning.Warning;

/** Builds the view of a warning's page, with what this officer may do. */
@Component("warningViews")
class Views {
    private final WarningDesk desk;
    private final Previews previews;
    private final Choices choices;
    private final Progresses progresses;
    private final Who who;

    Views(WarningDesk desk, Previews previews, Choices choices, Progresses progresses, Who who) {
        this.desk = desk;
        this.previews = previews;
        this.choices = choices;
        this.progresses = progresses;
        this.who = who;
    }

    /** Formats names and times for the page. */
    @Component("warningWho")
    static class Who {
        private final Officers officers;
        private final Clock clock;

        Who(Officers officers, Clock clock) {
            this.officers = officers;
            this.clock = clock;
        }

        String name(OfficerId id) {
            return officers.find(id).map(Officer::name).orElse("Người dùng đã xóa");
        }

        Past past(Step step) {
            return new Past(
                    step.to().label(),
                    step.by().map(this::name).orElse("Hệ thống"),
                    Times.moment(step.at(), clock.instant()),
                    step.reason());
        }
    }

    /** A past step. */
    record Past(String what, String who, String when, String why) {}

    /**
     * The permissions of this officer now.
     *
     * @param decide approve, return, reject
     * @param steer send, pause, resume, take back
     */
    record May(boolean edit, boolean decide, boolean own, boolean steer, boolean look) {}

    String show(Warning warning, Officer by, Model model) {
        var content = model.getAttribute("content") instanceof Content typed ? typed : warning.content();
        model.addAttribute("one", warning);
        model.addAttribute("content", content);
        model.addAttribute("signs", String.join("\n", content.words().signs()));
        model.addAttribute("advice", String.join("\n", content.words().advice()));
        model.addAttribute("line", Line.of(warning, who.clock.instant()));
        model.addAttribute("stateTone", Line.tone(warning.state()));
        model.addAttribute("author", who.name(warning.drafted().by()));
        model.addAttribute("may", may(warning, by));
        model.addAttribute("previews", previews.of(warning, content, by));
        model.addAttribute(
                "history",
                desk.warnings.history(warning.id()).stream().map(who::past).toList());
        model.addAttribute(
                "following", desk.warnings.following(warning.id()).map(each -> Line.of(each, who.clock.instant())));
        progress(warning, model);
        choices.into(model);
        return "console/warnings/one";
    }

    void progress(Warning warning, Model model) {
        model.addAttribute("one", warning);
        model.addAttribute("state", warning.state().name());
        model.addAttribute("stateLabel", warning.state().label());
        model.addAttribute("going", warning.state() == State.SENDING || warning.state() == State.PAUSED);
        model.addAttribute("progress", progresses.of(warning.id()));
    }

    private May may(Warning warning, Officer by) {
        boolean decides = Rights.mayDecide(by).isAllowed();
        boolean own = desk.warnings.isAuthor(warning.id(), by);
        return new May(
                Rights.mayDraft(by).isAllowed() && warning.state().isEditable(),
                decides && warning.state() == State.SUBMITTED && !own,
                own,
                decides,
                decides && waitsForALook(warning) && !warning.drafted().by().equals(by.id()));
    }

    private boolean waitsForALook(Warning warning) {
        return desk.looks.waiting().stream().anyMatch(due -> due.warning().id().equals(warning.id()));
    }
}
