package vn.hoixa.channel.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.RequestMapping;

/** The last word on a request that went wrong: a problem for the API, a page for a person. */
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
        if (isOutage((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        && HttpStatus.resolve(code) instanceof HttpStatus known
                ? known
                : HttpStatus.NOT_FOUND;
    }

    private static boolean isOutage(@Nullable Throwable e) {
        return e != null
                && (e instanceof DataAccessException || e instanceof TransactionException || isOutage(e.getCause()));
    }
}
