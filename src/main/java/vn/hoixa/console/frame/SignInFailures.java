package vn.hoixa.console.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Redirects to the sign-in page after a failure; reason and login are kept in the session. */
final class SignInFailures implements AuthenticationFailureHandler {
    static final String REASON = "hoixa.sign-in.reason";
    static final String LOGIN = "hoixa.sign-in.login";

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        var session = request.getSession();
        session.setAttribute(REASON, Notice.of(reason));
        session.setAttribute(LOGIN, request.getParameter("username"));
        response.sendRedirect(ConsolePaths.SIGN_IN);
    }
}
