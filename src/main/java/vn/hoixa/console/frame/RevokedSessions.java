package vn.hoixa.console.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.hoixa.access.Sessions;

/**
 * Filter that ends a browser session whose row is gone, at its next request on any replica, and records activity of the
 * others.
 */
final class RevokedSessions extends OncePerRequestFilter {
    private final Sessions sessions;

    RevokedSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(ConsolePaths.DESK + "/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        Entrance.session(request).ifPresent(id -> check(id, request));
        rest.doFilter(request, response);
    }

    private void check(UUID id, HttpServletRequest request) {
        if (!sessions.isOpen(id)) {
            request.getSession().invalidate();
        } else if (IdleSessions.isAct(request)) {
            sessions.seen(id);
        }
    }
}
