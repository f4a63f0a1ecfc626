package vn.hoixa.console.accounts;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.hoixa.access.Admissions;
import vn.hoixa.access.Admissions.Invited;
import vn.hoixa.console.frame.Notice;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Officers;

/** The list of all accounts, and the form to open another. */
@Controller
class AccountListPages {
    static final String LINK = AccountsRoom.PATH + "/lien-ket";

    private static final String NEW = AccountsRoom.PATH + "/moi";

    private final Officers officers;
    private final Admissions admissions;
    private final AccountViews views;
    private final InvitationLinks links;

    AccountListPages(Officers officers, Admissions admissions, AccountViews views, InvitationLinks links) {
        this.officers = officers;
        this.admissions = admissions;
        this.views = views;
        this.links = links;
    }

    @GetMapping(AccountsRoom.PATH)
    String list(Model model) {
        var all = officers.list().stream().map(views::of).toList();
        model.addAttribute(
                "accounts", all.stream().filter(each -> !each.closed()).toList());
        model.addAttribute(
                "closed", all.stream().filter(AccountViews.View::closed).toList());
        return "console/accounts/list";
    }

    @GetMapping(NEW)
    String form(Model model) {
        return form(AccountForm.empty(), model);
    }

    @PostMapping(NEW)
    String open(
            @ModelAttribute(name = AdminDoor.ADMIN, binding = false) Officer admin,
            AccountForm typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes onward) {
        return switch (admissions.open(typed.opening(), Actor.of(admin))) {
            case Invited.WithToken invited -> links.show(invited, onward);
            case Invited.Refused(var reason) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("notice", new Notice("bad", "i-alert", "Chưa mở được tài khoản.", reason));
                yield form(typed, model);
            }
        };
    }

    private static String form(AccountForm typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("ticks", typed.ticks());
        return "console/accounts/new";
    }

    /** Shown once: opening the page again shows no link. */
    @GetMapping(LINK)
    String link(Model model) {
        return model.containsAttribute("link") ? "console/accounts/link" : "redirect:" + AccountsRoom.PATH;
    }
}
