package vn.hoixa.console.keeper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hoixa.console.frame.ConsoleOfficers;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.console.frame.Times;
import vn.hoixa.keeping.Catalogue;
import vn.hoixa.keeping.CatalogueEntry;
import vn.hoixa.keeping.Gap;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.Keepers;

/** The list of all items: search, filters, counts, pages. */
@Controller
class ListPage {
    private static final int PAGE = 50;

    private final ConsoleOfficers officers;
    private final Catalogue catalogue;
    private final Clock clock;

    ListPage(ConsoleOfficers officers, Catalogue catalogue, Clock clock) {
        this.officers = officers;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** A choice of a filter. */
    record Choice(String id, String label, boolean here) {}

    /** A type of item, with its count. */
    record Tab(String id, String label, long count, boolean here) {}

    @GetMapping(KeeperRoom.PATH)
    String list(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(defaultValue = "procedure") String loai,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "linh-vuc", defaultValue = "") String field,
            @RequestParam(name = "trang-thai", defaultValue = "") String state,
            @RequestParam(defaultValue = "") String han,
            @RequestParam(defaultValue = "") String thieu,
            @RequestParam(defaultValue = "") String cho,
            @RequestParam(defaultValue = "1") int trang,
            Model model) {
        var asked = new Asked(loai, q, field, state, han, thieu, cho, trang);
        var all = catalogue.entries();
        fill(model, asked, all);
        model.addAttribute("keeps", Keepers.may(officers.of(who)).isAllowed());
        return "console/keeper/list";
    }

    private void fill(Model model, Asked asked, List<CatalogueEntry> all) {
        var today = LocalDate.ofInstant(clock.instant(), Times.VIETNAM);
        var kind = all.stream()
                .filter(entry -> entry.slot().type() == asked.type())
                .toList();
        var found = Catalogue.among(kind, asked.filter(today));
        var page = Catalogue.page(found, asked.trang(), PAGE);
        model.addAttribute("asked", asked);
        model.addAttribute("tabs", tabs(asked, all));
        model.addAttribute("fields", fields(asked, kind));
        model.addAttribute("states", states(asked));
        model.addAttribute("gapKinds", gaps(asked));
        model.addAttribute("page", page);
        model.addAttribute("total", kind.size());
        model.addAttribute(
                "waiting",
                kind.stream().filter(entry -> entry.waiting().isPresent()).count());
        model.addAttribute(
                "rows",
                page.entries().stream().map(entry -> ListRow.of(entry, today)).toList());
    }

    private static List<Tab> tabs(Asked asked, List<CatalogueEntry> all) {
        var counts =
                all.stream().collect(Collectors.groupingBy(entry -> entry.slot().type(), Collectors.counting()));
        return Arrays.stream(ItemType.values())
                .map(type ->
                        new Tab(type.id(), capital(type.label()), counts.getOrDefault(type, 0L), type == asked.type()))
                .toList();
    }

    private static List<Choice> fields(Asked asked, List<CatalogueEntry> kind) {
        return kind.stream()
                .map(CatalogueEntry::field)
                .filter(field -> !field.isEmpty())
                .distinct()
                .sorted(Catalogue.order())
                .map(field -> new Choice(field, field, field.equals(asked.linhvuc())))
                .toList();
    }

    private static List<Choice> states(Asked asked) {
        return Arrays.stream(CatalogueEntry.State.values())
                .map(state -> new Choice(
                        state.id(), capital(state.label()), state.id().equals(asked.trangthai())))
                .toList();
    }

    private static List<Choice> gaps(Asked asked) {
        return Arrays.stream(Gap.Kind.values())
                .map(kind -> new Choice(
                        kind.name().toLowerCase(Locale.ROOT),
                        capital(kind.label()),
                        kind.name().equalsIgnoreCase(asked.thieu())))
                .toList();
    }

    static String capital(String label) {
        return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }
}
