package vn.hoixa.console.accounts;

import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.hoixa.access.Admissions;
import vn.hoixa.access.Admissions.Invited;
import vn.hoixa.console.frame.Notice;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Accounts.Result;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.OfficerId;
import vn.hoixa.office.Officers;

/** The page of one account and an administrator's acts on it. */
@Controller
class AccountPages {
    private static final String PATH = AccountsRoom.PATH + "/{id}";
    private static final int LONGEST_REASON = 200;

    private final Officers officers;
    private final Accounts accounts;
    private final Admissions admissions;
    private final InvitationLinks links;
    private final AccountSheet sheet;

    AccountPages(
            Officers officers, Accounts accounts, Admissions admissions, InvitationLinks links, AccountSheet sheet) {
        this.officers = officers;
        this.accounts = accounts;
        this.admissions = admissions;
        this.links = links;
        this.sheet = sheet;
    }

    @GetMapping(PATH)
    String show(@PathVariable UUID id, Model model) {
        return sheet.put(officer(id), model);
    }

    @PostMapping(PATH)
    String change(
            @PathVariable UUID id,
            @ModelAttribute(name = AdminDoor.ADMIN, binding = false) Officer admin,
            AccountForm typed,
            Model model,
            RedirectAttributes onward) {
        var result = accounts.change(officer(id), typed.post(), Actor.of(admin));
        if (result instanceof Result.Refused(var reason)) {
            model.addAttribute("notice", refused("Chưa lưu được.", reason));
            model.addAttribute("typed", typed);
            model.addAttribute("ticks", typed.ticks());
            return sheet.put(officer(id), model);
        }
        return told(id, result, "Đã lưu. Có hiệu lực ngay.", onward);
    }

    @PostMapping(PATH + "/phan-cong")
    String assign(
            @PathVariable UUID id,
            @ModelAttribute(name = AdminDoor.ADMIN, binding = false) Officer admin,
            AssignmentForm typed,
            Model model,
            RedirectAttributes onward) {
        var result =
                switch (typed.read(new OfficerId(id))) {
                    case AssignmentForm.Read.Faulty(var fault) -> new Result.Refused(fault);
                    case AssignmentForm.Read.Whole(var assignment) -> accounts.assign(assignment, Actor.of(admin));
                };
        if (result instanceof Result.Refused(var reason)) {
            model.addAttribute("notice", refused("Chưa phân công được.", reason));
            model.addAttribute("assigning", typed);
            return sheet.put(officer(id), model);
        }
        return told(id, result, "Đã phân công.", onward);
    }

    @PostMapping(PATH + "/phan-cong/{assignment}/thoi")
    String withdraw(
            @PathVariable UUID id,
            @PathVariable UUID assignment,
            @ModelAttribute(name = AdminDoor.ADMIN, binding = false) Officer admin,
            RedirectAttributes onward) {
        return told(id, accounts.withdraw(assignment, Actor.of(admin)), "Đã thôi phân công từ lúc này.", onward);
    }

    @PostMapping(PATH + "/moi-lai")
    String reset(
            @PathVariable UUID id,
            @ModelAttribute(name = AdminDoor.ADMIN, binding = false) Officer admin,
            RedirectAttributes onward) {
        return switch (admissions.reset(officer(id), Actor.of(admin))) {
            case Invited.WithToken invited -> links.show(invited, onward);
            case Invited.Refused(var reason) -> told(id, new Result.Refused(reason), "", onward);
        };
    }

    @PostMapping(PATH + "/go-dien-thoai")
    String forgetTelephone(
            @PathVariable UUID id,
            @ModelAttribute(name = AdminDoor.ADMIN, binding = false) Officer admin,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes onward) {
        var result = reasoned(why, reason -> admissions.forgetTelephone(officer(id), reason, Actor.of(admin)));
        return told(id, result, "Đã gỡ điện thoại. Lần đăng nhập tới sẽ bật lại mã 6 số.", onward);
    }

    @PostMapping(PATH + "/dong")
    String close(
            @PathVariable UUID id,
            @ModelAttribute(name = AdminDoor.ADMIN, binding = false) Officer admin,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes onward) {
        var result = reasoned(why, reason -> admissions.close(officer(id), reason, Actor.of(admin)));
        return told(id, result, "Đã đóng. Các phiên đang mở đã thoát.", onward);
    }

    @PostMapping(PATH + "/mo-lai")
    String reopen(
            @PathVariable UUID id,
            @ModelAttribute(name = AdminDoor.ADMIN, binding = false) Officer admin,
            RedirectAttributes onward) {
        var result = accounts.enable(officer(id), Actor.of(admin));
        return told(id, result, "Đã mở lại, với mật khẩu trước đây.", onward);
    }

    /** Acts that lock somebody out require a reason. */
    private static Result reasoned(String why, Function<String, Result> act) {
        var reason = why.strip();
        return reason.isEmpty() || reason.length() > LONGEST_REASON
                ? new Result.Refused("Xin ghi lý do, không quá " + LONGEST_REASON + " chữ cái.")
                : act.apply(reason);
    }

    private Officer officer(UUID id) {
        return officers.find(new OfficerId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String told(UUID id, Result result, String done, RedirectAttributes onward) {
        onward.addFlashAttribute(
                "notice",
                result instanceof Result.Refused(var reason)
                        ? refused("Chưa làm được.", reason)
                        : new Notice("good", "i-done", "Đã ghi.", done));
        return "redirect:" + AccountsRoom.PATH + "/" + id;
    }

    private static Notice refused(String title, String reason) {
        return new Notice("bad", "i-alert", title, reason);
    }
}
