package vn.hoixa.console.accounts;

import java.util.UUID;
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
import vn.hoixa.access.ServiceNames;
import vn.hoixa.console.frame.Notice;
import vn.hoixa.console.frame.ServiceSignIn;
import vn.hoixa.office.Accounts.Result;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.OfficerId;
import vn.hoixa.office.Officers;

/** The page for an officer's name in the office's own sign-in service, where there is one. */
@Controller
class ServiceNamePages {
    private static final String PATH = AccountsRoom.PATH + "/{id}/dich-vu";

    private final ServiceSignIn service;
    private final ServiceNames names;
    private final Officers officers;

    ServiceNamePages(ServiceSignIn service, ServiceNames names, Officers officers) {
        this.service = service;
        this.names = names;
        this.officers = officers;
    }

    @GetMapping(PATH)
    String form(@PathVariable UUID id, Model model) {
        var officer = officer(id);
        model.addAttribute("of", officer);
        model.addAttribute("name", names.of(officer.id()).orElse(""));
        return "console/accounts/service";
    }

    @PostMapping(PATH)
    String save(
            @PathVariable UUID id,
            @ModelAttribute(name = AdminDoor.ADMIN, binding = false) Officer admin,
            @RequestParam(defaultValue = "") String name,
            RedirectAttributes onward) {
        boolean refused = names.name(officer(id), name, Actor.of(admin)) instanceof Result.Refused;
        onward.addFlashAttribute(
                "notice",
                refused
                        ? new Notice("bad", "i-alert", "Chưa gắn được.", "Tên này đã gắn với một tài khoản khác.")
                        : new Notice("good", "i-done", "Đã ghi.", "Có hiệu lực từ lần đăng nhập tới."));
        return "redirect:" + AccountsRoom.PATH + "/" + id + (refused ? "/dich-vu" : "");
    }

    private Officer officer(UUID id) {
        return officers.find(new OfficerId(id))
                .filter(_ -> service.isOffered())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
