package vn.hoixa.console.accounts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hoixa.access.Invitations;
import vn.hoixa.access.SecondFactors;
import vn.hoixa.access.Sessions;
import vn.hoixa.console.frame.Times;
import vn.hoixa.office.Officer;
import vn.hoixa.office.SignIns;

/** Creates the views of accounts: the officer, and the state of sign-in. */
@Component
class AccountViews {
    private final SignIns signIns;
    private final Invitations invitations;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final Clock clock;

    AccountViews(SignIns signIns, Invitations invitations, SecondFactors factors, Sessions sessions, Clock clock) {
        this.signIns = signIns;
        this.invitations = invitations;
        this.factors = factors;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * One account.
     *
     * @param closed whether it is disabled
     * @param telephone whether it has a second factor
     * @param open its number of open sessions
     */
    record View(
            UUID id,
            String login,
            String name,
            String title,
            String roles,
            String village,
            List<State> states,
            boolean closed,
            boolean telephone,
            int open) {}

    /** @param tone a CSS class */
    record State(String tone, String words) {}

    View of(Officer officer) {
        boolean closed = officer.state() == Officer.State.DISABLED;
        return new View(
                officer.id().value(),
                officer.login(),
                officer.name(),
                officer.title(),
                AccountForm.words(officer.roles()),
                officer.duties().village().orElse(""),
                closed ? List.of(new State("bad", "đã đóng")) : states(officer),
                closed,
                factors.enrolledAt(officer.id()).isPresent(),
                sessions.of(officer.id()).size());
    }

    private List<State> states(Officer officer) {
        var states = new ArrayList<State>();
        var door = signIns.condition(officer);
        var invited = invitations.openUntil(officer.id());
        door.lockedUntil()
                .ifPresent(until ->
                        states.add(new State("bad", "tạm khóa đến " + Times.moment(until, clock.instant()))));
        invited.ifPresent(until ->
                states.add(new State("wait", "đã mời, hạn " + Times.moment(until, clock.instant()))));
        if (invited.isEmpty() && door.owesOwnPassword()) {
            states.add(new State("wait", "chưa tự đặt mật khẩu"));
        }
        if (factors.isRequiredOf(officer) && factors.enrolledAt(officer.id()).isEmpty()) {
            states.add(new State("wait", "chưa bật mã 6 số"));
        }
        return states.isEmpty() ? List.of(new State("good", "dùng được")) : states;
    }
}
