package vn.hoixa.console.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.hoixa.console.frame.ConsoleOfficers;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.console.frame.Times;
import vn.hoixa.keeping.Catalogue;
import vn.hoixa.keeping.CatalogueEntry;
import vn.hoixa.keeping.Quality;
import vn.hoixa.keeping.Quality.Measure;
import vn.hoixa.revision.ItemType;

/** The data catalogue: data sets, quality by field, and a spreadsheet of all. */
@Controller
@RequestMapping(ImportRooms.CATALOGUE)
class QualityPages {
    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ConsoleOfficers officers;
    private final Catalogue catalogue;
    private final Clock clock;

    QualityPages(ConsoleOfficers officers, Catalogue catalogue, Clock clock) {
        this.officers = officers;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** A data set with its numbers of published and pending items. */
    record DataSet(String name, int inForce, int waiting, int all, String nextReview) {}

    /** A measure with the number of published procedures that meet it. */
    record Tally(Measure measure, int good, int percent) {}

    @GetMapping
    String page(@AuthenticationPrincipal SignedIn who, Model model) {
        Gate.keepers(officers.of(who));
        var entries = catalogue.entries();
        var procedures = procedures(entries);
        var all = Quality.of("", procedures);
        model.addAttribute("all", all);
        model.addAttribute(
                "tallies",
                Arrays.stream(Measure.values())
                        .map(measure -> new Tally(measure, all.good().getOrDefault(measure, 0), all.percent(measure)))
                        .toList());
        model.addAttribute("fields", Quality.byField(procedures));
        model.addAttribute("sets", sets(entries));
        return "console/imports/catalogue";
    }

    @GetMapping("/danh-muc.xlsx")
    void spreadsheet(@AuthenticationPrincipal SignedIn who, HttpServletResponse response) throws IOException {
        Gate.keepers(officers.of(who));
        var entries = catalogue.entries();
        var today = today();
        response.setContentType(SPREADSHEET);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("danh-muc-du-lieu-" + today + ".xlsx")
                        .build()
                        .toString());
        new CatalogueSheet(entries, Quality.byField(procedures(entries)), today).write(response.getOutputStream());
    }

    private static List<CatalogueEntry> procedures(List<CatalogueEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.slot().type() == ItemType.PROCEDURE)
                .toList();
    }

    private static List<DataSet> sets(List<CatalogueEntry> entries) {
        Map<ItemType, List<CatalogueEntry>> byType = entries.stream()
                .collect(Collectors.groupingBy(entry -> entry.slot().type()));
        return Arrays.stream(ItemType.values())
                .map(type -> set(type, byType.getOrDefault(type, List.of())))
                .toList();
    }

    private static DataSet set(ItemType type, List<CatalogueEntry> entries) {
        var inForce =
                entries.stream().filter(entry -> entry.inForce().isPresent()).toList();
        Optional<LocalDate> next =
                inForce.stream().flatMap(entry -> entry.reviewBy().stream()).min(LocalDate::compareTo);
        return new DataSet(
                type.label(),
                inForce.size(),
                (int) entries.stream()
                        .filter(entry -> entry.waiting().isPresent())
                        .count(),
                entries.size(),
                next.map(Times::day).orElse(""));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.VIETNAM);
    }
}
