package vn.hoixa.channel.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Formats requests that the framework rejects before the API, as problems of the API. */
@RestControllerAdvice(annotations = RestController.class)
class ApiProblems extends ResponseEntityExceptionHandler {
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return causedByLength(e)
                ? Problem.tooLarge(BodyLimit.MOST).response()
                : Problem.unreadable("Thân tin không phải JSON đúng dạng, mã hóa UTF-8.")
                        .response();
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var known = HttpStatus.resolve(status.value());
        var problem = Problem.of(known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known);
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.body());
    }

    private static boolean causedByLength(@Nullable Throwable e) {
        return e != null && (e instanceof BodyLimit.TooLarge || causedByLength(e.getCause()));
    }
}
