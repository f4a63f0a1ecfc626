package vn.hoixa.console.accounts;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import vn.hoixa.console.frame.ConsoleOfficers;
import vn.hoixa.console.frame.Notice;
import vn.hoixa.console.frame.ServiceSignIn;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Officer;

/** Access check before every page of this room, which only administrators may open. */
@ControllerAdvice(basePackageClasses = AdminDoor.class)
class AdminDoor {
    /** Model attribute with the administrator who reads the page. */
    static final String ADMIN = "admin";

    private static final Notice OTHERS = new Notice(
            "wait",
            "i-lock",
            "Phòng này dành cho người quản trị",
            "Mật khẩu, mã 6 số, các phiên của mình: bấm tên ở góc phải, phía trên.");

    private final ConsoleOfficers reader;
    private final ServiceSignIn service;

    AdminDoor(ConsoleOfficers reader, ServiceSignIn service) {
        this.reader = reader;
        this.service = service;
    }

    /** Whether the pages offer to enter names of the office's own sign-in service. */
    @ModelAttribute("service")
    boolean service() {
        return service.isOffered();
    }

    /** Thrown when somebody without the right to manage accounts opens the room. */
    static final class NotAdministrator extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @ModelAttribute(ADMIN)
    Officer admin(@AuthenticationPrincipal SignedIn who) {
        var officer = reader.of(who);
        if (!Accounts.mayRun(officer).isAllowed()) {
            throw new NotAdministrator();
        }
        return officer;
    }

    @ExceptionHandler(NotAdministrator.class)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    ModelAndView others() {
        return new ModelAndView("console/problem", "problem", OTHERS);
    }
}
