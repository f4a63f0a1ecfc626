package vn.hoixa.channel.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Final error handler: a problem for the API, a page for a browser. */
@Controller
final class Errors implements ErrorController {
    private final Pages pages;

    Errors(Pages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        var problem = Problem.of(status(request));
        return String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                        .startsWith("/api/")
                ? problem.response()
                : pages.problem(problem);
    }

    private static HttpStatus status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        && HttpStatus.resolve(code) instanceof HttpStatus known
                ? known
                : HttpStatus.NOT_FOUND;
    }
}
