package vn.hoixa.console.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Filter that ends inactive sessions. The container's own timeout cannot: the page polls every few seconds, and an
 * unattended desk must not stay open because its list is still being refreshed.
 */
final class IdleSessions extends OncePerRequestFilter {
    private static final String LAST_ACT = "hoixa.last-act";

    private final Clock clock;
    private final Duration patience;

    IdleSessions(Clock clock, Duration patience) {
        this.clock = clock;
        this.patience = patience;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && isIdle(session)) {
            session.invalidate();
        } else if (session != null && isAct(request)) {
            session.setAttribute(LAST_ACT, clock.instant());
        }
        rest.doFilter(request, response);
    }

    private boolean isIdle(HttpSession session) {
        return session.getAttribute(LAST_ACT) instanceof Instant last
                && last.plus(patience).isBefore(clock.instant());
    }

    /** Whether a request is a user's act and not the page's own polling. */
    static boolean isAct(HttpServletRequest request) {
        return !request.getRequestURI().endsWith(ConsolePaths.NEWS);
    }
}
