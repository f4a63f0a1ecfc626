package vn.hoixa.console.accounts;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.hoixa.access.Admissions.Invited;
import vn.hoixa.console.frame.ConsolePaths;
import vn.hoixa.console.frame.Times;

/** Passes the link of an invitation to the next page, the only place where it is shown. */
@Component
class InvitationLinks {
    private final String publicUrl;

    InvitationLinks(@Value("${hoixa.public-url}") String publicUrl) {
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    String show(Invited.WithToken invited, RedirectAttributes onward) {
        onward.addFlashAttribute("link", publicUrl + ConsolePaths.SIGN_IN + "/moi/" + invited.token());
        onward.addFlashAttribute("invited", invited.officer());
        onward.addFlashAttribute("expires", Times.full(invited.expires()));
        return "redirect:" + AccountListPages.LINK;
    }
}
