package vn.hoixa.console.frame;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** Redirects a browser to another page after an act: an htmx request by a header, a plain one by an HTTP redirect. */
public final class Onward {
    private static final View NOTHING = (_, _, _) -> {};

    private Onward() {}

    /** @param htmx the header {@code HX-Request}, or empty */
    public static ModelAndView to(String path, String htmx, HttpServletResponse response) {
        if (htmx.isEmpty()) {
            return new ModelAndView("redirect:" + path);
        }
        response.setHeader("HX-Redirect", path);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        return new ModelAndView(NOTHING);
    }
}
