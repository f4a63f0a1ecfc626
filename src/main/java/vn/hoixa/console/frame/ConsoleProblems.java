package vn.hoixa.console.frame;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Error pages of the console. A script request only reads the status, so that the page keeps the typed text. */
@ControllerAdvice(basePackages = "vn.hoixa.console")
class ConsoleProblems {
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ModelAndView unreadableAddress() {
        return problem("Không có trang này", "Địa chỉ có thể gõ nhầm. Câu hỏi nào cũng mở được từ danh sách.");
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        CannotCreateTransactionException.class
    })
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    ModelAndView outage() {
        return problem("Máy của xã đang trục trặc", "Chưa có gì được gửi đi. Xin mở lại sau ít phút.");
    }

    private static ModelAndView problem(String title, String text) {
        var page = new ModelAndView("console/problem", "problem", new Notice("wait", "i-alert", title, text));
        page.addObject("demo", false);
        return page;
    }
}
