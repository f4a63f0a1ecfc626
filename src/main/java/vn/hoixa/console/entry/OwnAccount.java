package vn.hoixa.console.entry;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.hoixa.access.SecondFactors;
import vn.hoixa.access.Sessions;
import vn.hoixa.console.frame.Times;
import vn.hoixa.office.Assignment;
import vn.hoixa.office.Officer;
import vn.hoixa.office.OwnPasswords;
import vn.hoixa.office.Role;

/** Fills the page of an officer's own account. */
@Component
class OwnAccount {
    private static final int ACTS = 12;

    private final SecondFactors factors;
    private final Sessions sessions;
    private final AccountStory story;
    private final Clock clock;

    OwnAccount(SecondFactors factors, Sessions sessions, AccountStory story, Clock clock) {
        this.factors = factors;
        this.sessions = sessions;
        this.story = story;
        this.clock = clock;
    }

    /**
     * View of a session.
     *
     * @param here whether it is the session of this page
     */
    record SessionRow(UUID id, String browser, String opened, String lastSeen, boolean here) {}

    void put(Officer officer, Optional<UUID> here, Model model) {
        model.addAttribute("me", officer);
        model.addAttribute(
                "roles", officer.roles().stream().sorted().map(Role::label).collect(Collectors.joining(", ")));
        model.addAttribute(
                "assignments",
                officer.duties().assignments().stream()
                        .map(each -> words(officer, each))
                        .toList());
        model.addAttribute("rule", OwnPasswords.rule());
        model.addAttribute(
                "since", factors.enrolledAt(officer.id()).map(Times::full).orElse(""));
        model.addAttribute("codesLeft", factors.recoveryCodes(officer.id()));
        model.addAttribute("required", factors.isRequiredOf(officer));
        model.addAttribute(
                "sessions",
                sessions.of(officer.id()).stream().map(each -> row(each, here)).toList());
        model.addAttribute("story", story.of(officer.id(), ACTS));
    }

    private SessionRow row(Sessions.Session session, Optional<UUID> here) {
        return new SessionRow(
                session.id(),
                session.browser(),
                Times.moment(session.opened(), clock.instant()),
                Times.moment(session.lastSeen(), clock.instant()),
                here.equals(Optional.of(session.id())));
    }

    private static String words(Officer officer, Assignment each) {
        var how = each.holder().equals(officer.id()) ? "" : ", làm thay";
        return each.shownField() + how + ": theo " + each.document() + ", từ "
                + Times.day(each.term().from()) + " đến "
                + Times.day(each.term().until());
    }
}
