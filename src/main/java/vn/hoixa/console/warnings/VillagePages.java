package vn.hoixa.console.warnings;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
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
import vn.hoixa.bulletin.Villages;
import vn.hoixa.console.frame.ConsoleOfficers;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.office.Officer;
import vn.hoixa.office.OfficerId;
import vn.hoixa.office.Officers;
import vn.hoixa.office.Role;
import vn.hoixa.subscription.Subscriptions;
import vn.hoixa.village.VillageDoors;
import vn.hoixa.warning.Relays;
import vn.hoixa.warning.Warning;
import vn.hoixa.warning.Warnings;

/** The villages: their heads with a personal link for each, how many subscribe, who has passed on which warning. */
@Controller
class VillagePages {
    private static final String PATH = WarningRoom.PATH + "/thon";

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

    /** What was passed on where. */
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

    record Head(String id, String name) {}

    /** @param passed households told of each warning in force, "chưa" where nobody was */
    record Row(String name, int subscribers, List<Head> heads, List<String> passed) {}

    @GetMapping(PATH)
    String list(Model model) {
        var inForce = rounds.warnings.inForce().stream().limit(5).toList();
        Map<String, List<Head>> heads = officers.list().stream()
                .filter(officer -> officer.has(Role.VILLAGE) && officer.state() == Officer.State.ACTIVE)
                .filter(officer -> village(officer).isPresent())
                .collect(Collectors.groupingBy(
                        officer -> village(officer).orElseThrow().id().value(),
                        Collectors.mapping(
                                officer -> new Head(officer.id().value().toString(), officer.name()),
                                Collectors.toList())));
        var subscribers = rounds.subscriptions.count();
        model.addAttribute(
                "titles",
                inForce.stream().map(each -> each.content().words().title()).toList());
        model.addAttribute(
                "rows",
                rounds.villages.today().stream()
                        .map(village -> row(village, heads, subscribers, inForce))
                        .toList());
        return "console/warnings/villages";
    }

    private Row row(
            Village village, Map<String, List<Head>> heads, Map<String, Integer> subscribers, List<Warning> inForce) {
        int count = rounds.villages.formerly(village.id()).stream()
                .mapToInt(id -> subscribers.getOrDefault(id.value(), 0))
                .sum();
        Function<Warning, String> passed = warning -> {
            int households = rounds.relays.of(warning.id()).stream()
                    .filter(relay -> relay.village().equals(village.id().value()))
                    .mapToInt(Relays.Relay::households)
                    .sum();
            return households == 0 ? "chưa" : households + " hộ";
        };
        return new Row(
                village.name(),
                count,
                heads.getOrDefault(village.id().value(), List.of()),
                inForce.stream().map(passed).toList());
    }

    @PostMapping(PATH + "/duong-dan")
    String link(@AuthenticationPrincipal SignedIn who, @RequestParam UUID officer, RedirectAttributes next) {
        doors.issue(new OfficerId(officer), readers.of(who))
                .ifPresent(link -> next.addFlashAttribute("link", publicUrl + "/thon/vao/" + link.value()));
        return "redirect:" + PATH;
    }

    private java.util.Optional<Village> village(Officer officer) {
        return officer.duties().village().flatMap(rounds.villages::named);
    }
}
