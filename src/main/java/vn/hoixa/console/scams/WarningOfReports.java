package vn.hoixa.console.scams;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.hoixa.console.frame.ConsoleOfficers;
import vn.hoixa.console.frame.Notice;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.scam.ReportGroups;
import vn.hoixa.warning.Decided;
import vn.hoixa.warning.Drafts;
import vn.hoixa.warning.Origin;

/** Starts a warning from a group of reports with one click. */
@Controller
class WarningOfReports {
    private final ConsoleOfficers readers;
    private final ReportGroups groups;
    private final Drafts drafts;
    private final Clock clock;

    WarningOfReports(ConsoleOfficers readers, ReportGroups groups, Drafts drafts, Clock clock) {
        this.readers = readers;
        this.groups = groups;
        this.drafts = drafts;
        this.clock = clock;
    }

    @PostMapping(ScamRoom.PATH + "/{id}/canh-bao")
    String begin(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, RedirectAttributes next) {
        var by = readers.of(who);
        var today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        var begun = groups.find(id)
                .map(group -> drafts.begin(
                        by, Drafts.Start.real(Origin.report(id.toString()), DraftOf.reports(group, today))))
                .orElseGet(Decided.Unknown::new);
        if (begun instanceof Decided.Done(var warning, var _)) {
            return "redirect:/console/canh-bao/" + warning;
        }
        next.addFlashAttribute(
                "notice",
                new Notice(
                        "bad",
                        "i-alert",
                        "Chưa soạn được.",
                        begun instanceof Decided.NotAllowed(String reason)
                                ? reason
                                : "Lời tin có thông tin riêng. Xin soạn từ trang Cảnh báo."));
        return "redirect:" + ScamRoom.PATH + "/" + id;
    }
}
