package vn.hoixa.console.warnings;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.hoixa.bulletin.Village;
import vn.hoixa.bulletin.VillageId;
import vn.hoixa.bulletin.Villages;
import vn.hoixa.console.frame.ConsoleOfficers;
import vn.hoixa.console.frame.Notice;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.office.Officer;
import vn.hoixa.office.OfficerId;
import vn.hoixa.office.Officers;
import vn.hoixa.office.Role;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.subscription.Subscriptions;
import vn.hoixa.village.VillageDoors;
import vn.hoixa.warning.Relays;
import vn.hoixa.warning.Warning;
import vn.hoixa.warning.Warnings;

/**
 * The page of the villages: their heads with a personal link for each, the number of subscribers, and who has passed on
 * which warning.
 */
@Controller
class VillagePages {
    private static final String PATH = WarningRoom.PATH + "/thon";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("H:mm d/M");
    private static final Notice REFUSED = new Notice(
            "bad",
            "i-alert",
            "Chưa làm được.",
            "Chỉ Công an xã và lãnh đạo cấp đường dẫn, khóa máy của cộng tác viên thôn.");
    private static final Notice SHUT = new Notice(
            "good",
            "i-done",
            "Đã khóa máy.",
            "Máy cũ và đường dẫn chưa dùng không vào được nữa. Có máy mới thì cấp đường dẫn mới.");
    private static final Notice NOTHING_OPEN =
            new Notice("wait", "i-info", "Không có máy nào để khóa.", "Tài khoản này chưa gắn với máy nào.");

    private final ConsoleOfficers readers;
    private final Officers officers;
    private final VillageDoors doors;
    private final Rounds rounds;
    private final String publicUrl;

    VillagePages(
            ConsoleOfficers readers,
            Officers officers,
            VillageDoors doors,
            Rounds rounds,
            @Value("${hoixa.public-url}") String publicUrl) {
        this.readers = readers;
        this.officers = officers;
        this.doors = doors;
        this.rounds = rounds;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    /** Who passed on which warning, by village. */
    @org.springframework.stereotype.Component("villageRounds")
    static class Rounds {
        private final Villages villages;
        private final Subscriptions subscriptions;
        private final Warnings warnings;
        private final Relays relays;

        Rounds(Villages villages, Subscriptions subscriptions, Warnings warnings, Relays relays) {
            this.villages = villages;
            this.subscriptions = subscriptions;
            this.warnings = warnings;
            this.relays = relays;
        }
    }

    /**
     * @param phone whether it may be shut out
     * @param link whether only a link that nobody has used is open
     */
    record Head(String id, String name, boolean phone, boolean link) {
        static Head of(Officer officer, VillageDoors.Open open) {
            boolean phone = open.phones().contains(officer.id());
            return new Head(
                    officer.id().value().toString(),
                    officer.name(),
                    phone,
                    !phone && open.links().contains(officer.id()));
        }
    }

    /** @param passed confirmations for each warning in force for this village */
    record Row(String name, int subscribers, List<Head> heads, List<Passed> passed) {}

    record Passed(String title, String confirmed) {}

    @GetMapping(PATH)
    String list(@AuthenticationPrincipal SignedIn who, Model model) {
        var inForce = rounds.warnings.inForce();
        var open = doors.open();
        Map<String, List<Head>> heads = officers.list().stream()
                .filter(officer -> officer.has(Role.VILLAGE) && officer.state() == Officer.State.ACTIVE)
                .filter(officer -> village(officer).isPresent())
                .collect(Collectors.groupingBy(
                        officer -> village(officer).orElseThrow().id().value(),
                        Collectors.mapping(officer -> Head.of(officer, open), Collectors.toList())));
        var subscribers = rounds.subscriptions.count();
        model.addAttribute("may", VillageDoors.mayIssue(readers.of(who)));
        model.addAttribute(
                "rows",
                rounds.villages.today().stream()
                        .map(village -> row(village, heads, subscribers, inForce))
                        .toList());
        return "console/warnings/villages";
    }

    private Row row(
            Village village, Map<String, List<Head>> heads, Map<String, Integer> subscribers, List<Warning> inForce) {
        var ids = rounds.villages.formerly(village.id());
        int count = ids.stream()
                .mapToInt(id -> subscribers.getOrDefault(id.value(), 0))
                .sum();
        return new Row(
                village.name(),
                count,
                heads.getOrDefault(village.id().value(), List.of()),
                inForce.stream()
                        .filter(warning ->
                                ids.stream().anyMatch(warning.content().area()::means))
                        .limit(5)
                        .map(warning -> new Passed(warning.content().words().title(), confirmed(warning, ids)))
                        .toList());
    }

    private String confirmed(Warning warning, Set<VillageId> ids) {
        var names = ids.stream().map(VillageId::value).collect(Collectors.toSet()); // a neighbour may have named none
        var said = rounds.relays.of(warning.id()).stream()
                .filter(relay -> names.contains(relay.village()))
                .map(this::confirmed)
                .toList();
        return said.isEmpty() ? "chưa ai xác nhận" : String.join("; ", said);
    }

    private String confirmed(Relays.Relay relay) {
        String name = relay.by()
                .flatMap(officers::find)
                .map(Officer::name)
                .orElse(relay.by().isPresent() ? "tài khoản đã xóa" : "người báo giúp");
        String households = relay.households() == 0 ? "chưa ghi số hộ" : relay.households() + " hộ";
        return name + ", " + MOMENT.format(relay.at().atZone(WorkingCalendar.ZONE)) + ", " + households;
    }

    @PostMapping(PATH + "/duong-dan")
    String link(@AuthenticationPrincipal SignedIn who, @RequestParam UUID officer, RedirectAttributes next) {
        doors.issue(new OfficerId(officer), readers.of(who))
                .ifPresentOrElse(
                        link -> next.addFlashAttribute("link", publicUrl + "/thon/vao/" + link.value()),
                        () -> next.addFlashAttribute("notice", REFUSED));
        return "redirect:" + PATH;
    }

    /** Revokes the access of a lost phone at once. */
    @PostMapping(PATH + "/khoa-may")
    String shut(@AuthenticationPrincipal SignedIn who, @RequestParam UUID officer, RedirectAttributes next) {
        var by = readers.of(who);
        boolean shut = doors.shut(new OfficerId(officer), by);
        next.addFlashAttribute("notice", shut ? SHUT : VillageDoors.mayIssue(by) ? NOTHING_OPEN : REFUSED);
        return "redirect:" + PATH;
    }

    private java.util.Optional<Village> village(Officer officer) {
        return officer.duties().village().flatMap(rounds.villages::named);
    }
}
