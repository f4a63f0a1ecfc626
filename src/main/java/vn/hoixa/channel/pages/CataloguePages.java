package vn.hoixa.channel.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.hoixa.channel.web.Pages;
import vn.hoixa.channel.web.Problem;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.privacy.Masker;

/** Pages for browsing and searching: by words, by field of work, by life event. */
@Controller
final class CataloguePages {
    private static final int LONGEST = 200;

    private final Knowledge knowledge;
    private final Masker masker;
    private final Pages pages;
    private final Clock clock;

    private final AtomicReference<Beginnings> latest;

    CataloguePages(Knowledge knowledge, Masker masker, Pages pages, Clock clock) {
        this.knowledge = knowledge;
        this.masker = masker;
        this.pages = pages;
        this.clock = clock;
        this.latest = new AtomicReference<>(Beginnings.of(knowledge.snapshot()));
    }

    @GetMapping("/tra-cuu")
    ModelAndView catalogue(@RequestParam(name = "q", defaultValue = "") String typed) {
        var model = results(typed);
        return typed.isBlank() ? pages.page("catalogue", model) : pages.unlisted("catalogue", model);
    }

    /** Only the list, for search while typing. */
    @GetMapping("/tra-cuu/ket-qua")
    ModelAndView list(@RequestParam(name = "q", defaultValue = "") String typed) {
        return pages.unlisted("found :: found", results(typed));
    }

    @GetMapping("/tra-cuu/linh-vuc/{slug}")
    ModelAndView field(@PathVariable String slug) {
        return Shelf.of(knowledge.snapshot(), slug)
                .map(shelf -> pages.page(
                        "field",
                        Map.of(
                                "label",
                                shelf.label(),
                                "procedures",
                                shelf.procedures().stream()
                                        .map(Found.ToProcedure::of)
                                        .toList())))
                .orElseGet(() -> pages.problem(Problem.notFound("Chưa có thủ tục nào của lĩnh vực này.")));
    }

    @GetMapping("/tra-cuu/viec/{key}")
    ModelAndView event(@PathVariable String key) {
        var snapshot = knowledge.snapshot();
        return snapshot.lifeEvent(key)
                .map(event -> pages.page("event", Map.of("event", EventPage.of(event, snapshot, today()))))
                .orElseGet(() -> pages.problem(Problem.notFound("Chưa có hướng dẫn cho việc này.")));
    }

    private Map<String, @Nullable Object> results(String typed) {
        var snapshot = knowledge.snapshot();
        String raw = typed.strip();
        var masked = masker.mask(raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw);
        String words = masked.text().words();
        var model = new HashMap<String, @Nullable Object>();
        model.put("typed", raw);
        model.put("words", words);
        model.put("masked", !masked.kinds().isEmpty());
        model.put("most", Finder.MOST);
        model.put("found", new Finder(beginnings(snapshot), today()).find(words));
        if (raw.isEmpty()) {
            browse(snapshot, model);
        }
        return model;
    }

    /** Rebuilt for the first search after a publication. */
    private Beginnings beginnings(Snapshot snapshot) {
        return latest.updateAndGet(known -> known.snapshot() == snapshot ? known : Beginnings.of(snapshot));
    }

    private void browse(Snapshot snapshot, Map<String, @Nullable Object> model) {
        model.put("events", events(snapshot));
        model.put("shelves", Shelf.of(snapshot));
    }

    private List<Found.ToEvent> events(Snapshot snapshot) {
        return snapshot.lifeEvents().stream()
                .filter(event -> event.source().freshOn(today()))
                .map(Found.ToEvent::of)
                .sorted(Comparator.comparing(Found.ToEvent::title, Shelf.alphabet()))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(WorkingCalendar.ZONE));
    }
}
