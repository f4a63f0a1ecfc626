package vn.hoixa.console.warnings;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.hoixa.bulletin.Area;
import vn.hoixa.bulletin.VillageId;
import vn.hoixa.console.frame.ConsoleOfficers;
import vn.hoixa.console.frame.Notice;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.console.frame.Times;
import vn.hoixa.warning.Decided;
import vn.hoixa.warning.Night;
import vn.hoixa.warning.NightSends;
import vn.hoixa.warning.Preapproval;
import vn.hoixa.warning.Preapprovals;
import vn.hoixa.warning.Preapprovals.Order;
import vn.hoixa.warning.Preapprovals.Result;
import vn.hoixa.warning.Rights;

/** Pages for texts cleared in advance for the night: those in force, clearing, revoking, and sending one now. */
@Controller
class BeforehandPages {
    private static final String PATH = WarningRoom.PATH + "/duyet-san";

    private final ConsoleOfficers readers;
    private final Preapprovals preapprovals;
    private final NightSends nightSends;
    private final Choices choices;
    private final Clock clock;

    BeforehandPages(
            ConsoleOfficers readers, Preapprovals preapprovals, NightSends nightSends, Choices choices, Clock clock) {
        this.readers = readers;
        this.preapprovals = preapprovals;
        this.nightSends = nightSends;
        this.choices = choices;
        this.clock = clock;
    }

    /** @param key idempotency key of the form, good for one sending to a village */
    record Row(
            long id,
            String title,
            String villages,
            int sends,
            String until,
            String severity,
            String arrival,
            String state,
            UUID key) {}

    @GetMapping(PATH)
    String list(@AuthenticationPrincipal SignedIn who, Model model) {
        var today = WarningDesk.today(clock);
        var night = nightSends.night();
        model.addAttribute("night", night);
        model.addAttribute(
                "rows",
                preapprovals.all().stream().map(each -> row(each, today, night)).toList());
        model.addAttribute("may", Rights.mayApproveBeforehand(readers.of(who)).isAllowed());
        model.addAttribute("shelves", choices.shelves());
        model.addAttribute("last", today.plusDays(30));
        choices.into(model);
        return "console/warnings/beforehand";
    }

    private Row row(Preapproval each, LocalDate today, Night night) {
        var severity = each.content().severity();
        return new Row(
                each.id(),
                each.content().words().title(),
                choices.whose(each.content().area()),
                each.sendsAWeek(),
                Times.day(each.lastDay()),
                severity.label(),
                night.arrival(severity),
                each.revoked().map(revoked -> "Đã thôi: " + revoked.why()).orElse(each.holdsOn(today) ? "" : "Hết hạn"),
                UUID.randomUUID());
    }

    @PostMapping(PATH)
    String approve(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam String template,
            @RequestParam(required = false) @Nullable List<String> villages,
            @RequestParam int sends,
            @RequestParam LocalDate last,
            RedirectAttributes next) {
        var area = villages == null
                ? Area.COMMUNE
                : new Area(Set.copyOf(villages.stream().map(VillageId::new).toList()));
        var order = new Order(template, area, sends, last);
        return back(next, preapprovals.approve(readers.of(who), order, WarningDesk.today(clock)));
    }

    @PostMapping(PATH + "/{id:\\d+}/thoi")
    String revoke(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        return back(next, preapprovals.revoke(id, readers.of(who), reason));
    }

    @PostMapping(PATH + "/{id:\\d+}/gui")
    String send(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable long id,
            @RequestParam String village,
            @RequestParam UUID key,
            RedirectAttributes next) {
        var to = new VillageId(village);
        next.addFlashAttribute("notice", notice(id, nightSends.send(id, readers.of(who), to, once(key, to))));
        return "redirect:" + PATH;
    }

    private Notice notice(long preapproval, Decided decided) {
        return decided instanceof Decided.Done
                ? new Notice("good", "i-done", "Đã ghi.", sent(preapproval))
                : Acts.notice(decided);
    }

    private String sent(long preapproval) {
        return preapprovals.all().stream()
                .filter(each -> each.id() == preapproval)
                .map(each -> nightSends.night().sent(each.content().severity(), clock.instant()))
                .collect(Collectors.joining());
    }

    /** The key for a village: an officer who goes back in the browser and chooses another village sends a new one. */
    private static UUID once(UUID key, VillageId village) {
        return UUID.nameUUIDFromBytes((key + " " + village.value()).getBytes(StandardCharsets.UTF_8));
    }

    private static String back(RedirectAttributes next, Result result) {
        next.addFlashAttribute(
                "notice",
                switch (result) {
                    case Result.Done _ -> new Notice("good", "i-done", "Đã ghi.", "");
                    case Result.Refused(String reason) -> new Notice("bad", "i-alert", "Chưa làm được.", reason);
                });
        return "redirect:" + PATH;
    }
}
