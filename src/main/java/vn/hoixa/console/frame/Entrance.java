package vn.hoixa.console.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;
import vn.hoixa.access.SecondFactors;
import vn.hoixa.access.Sessions;
import vn.hoixa.office.Officer;
import vn.hoixa.office.OfficerId;
import vn.hoixa.office.Officers;
import vn.hoixa.office.SignIns;

/**
 * Sign-in flow from a right password to the desk. At each step it determines what is still required: a second-factor
 * code, a password of one's own, enrolment of a second factor. When nothing is left, a session is opened.
 */
@Component
public class Entrance {
    private static final String SESSION = "hoixa.session";

    private final Officers officers;
    private final SignIns signIns;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final HttpSessionRequestCache asked = new HttpSessionRequestCache();
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    Entrance(Officers officers, SignIns signIns, SecondFactors factors, Sessions sessions) {
        this.officers = officers;
        this.signIns = signIns;
        this.factors = factors;
        this.sessions = sessions;
    }

    /** The steps between a password and the desk, in order. */
    public enum Step {
        CODE("/ma"),
        OWN_PASSWORD("/mat-khau"),
        TELEPHONE("/dien-thoai");

        private final String path;

        Step(String path) {
            this.path = ConsolePaths.SIGN_IN + path;
        }

        public String path() {
            return path;
        }
    }

    /** The officer of a partial sign-in, if this is their next step. */
    public Optional<Officer> before(Step step, @Nullable Arriving who) {
        return Optional.ofNullable(who)
                .flatMap(arriving -> officer(arriving.id())
                        .filter(officer -> owed(officer, arriving.shown()).equals(Optional.of(step))));
    }

    /** Starts the flow after a password or an invitation; returns the next path. */
    public String arrive(OfficerId id, HttpServletRequest request, HttpServletResponse response) {
        return advance(Arriving.with(id, Arriving.Shown.PASSWORD), request, response);
    }

    /** Continues after a valid code; returns the next path. */
    public String afterCode(Arriving who, HttpServletRequest request, HttpServletResponse response) {
        return advance(who.withCode(), request, response);
    }

    /** The next path of a partial sign-in, after a step or in place of a page that is not open yet. */
    public String advance(Arriving who, HttpServletRequest request, HttpServletResponse response) {
        var officer = officer(who.id());
        if (officer.isEmpty()) {
            return ConsolePaths.SIGN_IN;
        }
        return owed(officer.get(), who.shown())
                .map(step -> {
                    become(who, request, response);
                    return step.path();
                })
                .orElseGet(() -> open(officer.get(), request, response));
    }

    private Optional<Officer> officer(OfficerId id) {
        return officers.find(id).filter(officer -> officer.state() == Officer.State.ACTIVE);
    }

    private Optional<Step> owed(Officer officer, Arriving.Shown shown) {
        boolean enrolled = factors.enrolledAt(officer.id()).isPresent();
        if (enrolled && !shown.hasCode()) {
            return Optional.of(Step.CODE);
        }
        if (shown.hasPassword() && signIns.condition(officer).owesOwnPassword()) {
            return Optional.of(Step.OWN_PASSWORD);
        }
        return !enrolled && factors.isRequiredOf(officer) ? Optional.of(Step.TELEPHONE) : Optional.empty();
    }

    private String open(Officer officer, HttpServletRequest request, HttpServletResponse response) {
        become(SignedIn.as(officer.id()), request, response);
        var session = request.getSession();
        session.setAttribute(SESSION, sessions.open(officer.id(), Browsers.name(request.getHeader("User-Agent"))));
        var page = asked.getRequest(request, response);
        asked.removeRequest(request, response);
        return page == null ? ConsolePaths.DESK : page.getRedirectUrl();
    }

    /** Changes the session id at each step, against session fixation. */
    private void become(Principal who, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** The officer's session of a request; empty before sign-in is complete. */
    public static Optional<UUID> session(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(SESSION) instanceof UUID id ? Optional.of(id) : Optional.empty();
    }

    /** A filter that ends sessions revoked elsewhere. */
    RevokedSessions watch() {
        return new RevokedSessions(sessions);
    }

    /** Ends the session of a request that signs out. */
    void leave(HttpServletRequest request) {
        session(request).ifPresent(sessions::leave);
    }
}
