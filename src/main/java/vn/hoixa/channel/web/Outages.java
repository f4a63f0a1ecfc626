package vn.hoixa.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;

/** Response while the database is unreachable: 503, a sentence, and one line in the log. */
@ControllerAdvice(basePackages = "vn.hoixa.channel")
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Outages {
    private static final Logger LOG = LoggerFactory.getLogger(Outages.class);

    private final Pages pages;

    Outages(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        RecoverableDataAccessException.class,
        CannotCreateTransactionException.class
    })
    Object away(Exception e, HttpServletRequest request) {
        var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        LOG.warn(
                "{} got 503 because the database is away ({}); it is served again when the database is back",
                pattern,
                e.getClass().getSimpleName());
        var problem = Problem.of(HttpStatus.SERVICE_UNAVAILABLE);
        return pattern.startsWith("/api/") ? problem.response() : pages.problem(problem);
    }
}
