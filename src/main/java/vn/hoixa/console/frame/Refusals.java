package vn.hoixa.console.frame;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Handles unauthenticated and forbidden requests. An htmx request gets 401, so that the page keeps its text and the
 * officer signs in on top of it; a plain request is redirected to the sign-in page. An invalid CSRF token is treated as
 * an expired session.
 */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final ConsoleOfficers officers;
    private final Entrance entrance;

    Refusals(ConsoleOfficers officers, Entrance entrance) {
        this.officers = officers;
        this.entrance = entrance;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(ConsolePaths.SIGN_IN + (hadSession(request) ? "?expired" : ""));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, ServletException {
        var who = principal();
        if ((reason instanceof CsrfException || who instanceof Arriving) && request.getHeader("HX-Request") != null) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (reason instanceof CsrfException) {
            response.sendRedirect(ConsolePaths.SIGN_IN + "?expired");
        } else if (who instanceof Arriving arriving) {
            response.sendRedirect(entrance.advance(arriving, request, response));
        } else {
            refuse(request, response);
        }
    }

    private static @Nullable Object principal() {
        var known = SecurityContextHolder.getContext().getAuthentication();
        return known == null ? null : known.getPrincipal();
    }

    /** Officers without access to the desk are redirected to their first room. */
    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        var beginning = Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .flatMap(officers::beginning);
        if (request.getRequestURI().equals(ConsolePaths.DESK) && beginning.isPresent()) {
            response.sendRedirect(beginning.get());
            return;
        }
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        request.getRequestDispatcher(ConsolePaths.DENIED).forward(request, response);
    }

    private static boolean hadSession(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }
}
