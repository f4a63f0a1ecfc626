package vn.hoixa.console.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.hoixa.console.frame.Times;
import vn.hoixa.keeping.Catalogue;
import vn.hoixa.keeping.CatalogueEntry;
import vn.hoixa.keeping.Gap;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Officers;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.revision.Confirmations;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.RevisionId;
import vn.hoixa.turn.Demand;

/** The work list for knowledge editors, items asked about by most people first. */
@Component
class Worklist {
    /** How far back questions count. */
    static final Duration LATELY = Duration.ofDays(30);

    private static final int LINES = 200;
    /** The warning is shown when more than one in this many items expires within a fortnight. */
    private static final int ALARMING = 20;

    private static final Set<Gap.Kind> LACKING =
            Set.of(Gap.Kind.OLD_LAW, Gap.Kind.UNSOURCED, Gap.Kind.NO_HANDLER, Gap.Kind.UNCLEAR, Gap.Kind.MISSING);

    private final Catalogue catalogue;
    private final Demand demand;
    private final Confirmations confirmations;
    private final Officers officers;
    private final Clock clock;

    Worklist(Catalogue catalogue, Demand demand, Confirmations confirmations, Officers officers, Clock clock) {
        this.catalogue = catalogue;
        this.demand = demand;
        this.confirmations = confirmations;
        this.officers = officers;
        this.clock = clock;
    }

    /** All published items, read once for a page. */
    List<CatalogueEntry> inForce() {
        return catalogue.entries().stream()
                .filter(entry -> entry.state() == CatalogueEntry.State.IN_FORCE)
                .toList();
    }

    Overview overview(List<CatalogueEntry> entries, Horizon shown) {
        var counts = Arrays.stream(Horizon.values())
                .map(horizon ->
                        new Overview.Count(horizon, due(entries, horizon).size(), horizon == shown))
                .toList();
        int leaving = due(entries, Horizon.FORTNIGHT).size()
                - due(entries, Horizon.PAST).size();
        return new Overview(entries.size(), counts, alarm(leaving, entries.size()));
    }

    /** Items that are or will be overdue, by number of people who asked, then by day. */
    List<Row> due(List<CatalogueEntry> all, Horizon horizon, Set<ItemType> types) {
        var entries = due(all, horizon).stream()
                .filter(entry -> types.contains(entry.slot().type()))
                .toList();
        var asked = asked(entries);
        var seen = confirmations.last();
        return entries.stream()
                .sorted(Comparator.comparing((CatalogueEntry entry) -> -asked.getOrDefault(revision(entry), 0))
                        .thenComparing(entry -> entry.reviewBy().orElseThrow()))
                .limit(LINES)
                .map(entry -> row(entry, asked.getOrDefault(revision(entry), 0), List.of(), seen))
                .toList();
    }

    /** Items with gaps, first those asked for in vain. */
    List<Row> lacking(List<CatalogueEntry> all) {
        var untold = demand.untold(since());
        var people = demand.procedures(since());
        return all.stream()
                .filter(entry -> entry.gaps().stream().anyMatch(gap -> LACKING.contains(gap.kind())))
                .map(entry -> row(entry, people(entry, people), lacks(entry, untold), Map.of()))
                .sorted(Comparator.comparing(
                                (Row row) -> -row.lacks().getFirst().asked())
                        .thenComparing(row -> -row.askers())
                        .thenComparing(row -> -row.lacks().size()))
                .limit(LINES)
                .toList();
    }

    /** Items in conflict with an import. */
    List<Row> differing(List<CatalogueEntry> all) {
        var people = demand.procedures(since());
        return all.stream()
                .filter(entry -> !entry.status().differing().isEmpty())
                .map(entry -> row(
                        entry,
                        people(entry, people),
                        entry.status().differing().stream()
                                .map(facet -> new Row.Lack(facet.label(), "", 0, Links.toConflict(entry.slot())))
                                .toList(),
                        Map.of()))
                .sorted(Comparator.comparing(row -> -row.askers()))
                .limit(LINES)
                .toList();
    }

    Instant since() {
        return clock.instant().minus(LATELY);
    }

    private List<CatalogueEntry> due(List<CatalogueEntry> entries, Horizon horizon) {
        return entries.stream()
                .filter(entry -> entry.reviewBy()
                        .filter(last -> horizon.holds(last, today()))
                        .isPresent())
                .toList();
    }

    private static String alarm(int leaving, int all) {
        return leaving * ALARMING > all
                ? "Trong 14 ngày tới có " + leaving + " trong " + all + " nội dung ("
                        + Math.round(100.0 * leaving / all)
                        + " %) hết hạn. Quá hạn thì trợ lý không trả lời tự động nữa: nên rà soát ngay."
                : "";
    }

    /** For a procedure all questions about it are counted, for other items the answers made from them. */
    private Map<RevisionId, Integer> asked(List<CatalogueEntry> entries) {
        var procedures = demand.procedures(since());
        var others = entries.stream()
                .filter(entry -> entry.slot().type() != ItemType.PROCEDURE)
                .map(Worklist::revision)
                .toList();
        var asked = new HashMap<>(demand.revisions(others, since()));
        entries.stream()
                .filter(entry -> entry.slot().type() == ItemType.PROCEDURE)
                .forEach(entry -> asked.put(revision(entry), people(entry, procedures)));
        return asked;
    }

    private static int people(CatalogueEntry entry, Map<ProcedureCode, Integer> people) {
        return ProcedureCode.of(entry.slot().key())
                .flatMap(code -> Optional.ofNullable(people.get(code)))
                .orElse(0);
    }

    private static List<Row.Lack> lacks(CatalogueEntry entry, Map<Demand.Untold, Integer> untold) {
        return entry.gaps().stream()
                .filter(gap -> LACKING.contains(gap.kind()))
                .map(gap -> new Row.Lack(
                        gap.facet()
                                .map(facet -> facet.label())
                                .orElse(gap.kind().label()),
                        gap.facet().isPresent() ? gap.kind().label() + ": " + gap.reason() : gap.reason(),
                        asked(entry, gap, untold),
                        Links.toMend(entry.slot())
                                + gap.facet().map(facet -> "#f-" + facet.id()).orElse("")))
                .sorted(Comparator.comparing(lack -> -lack.asked()))
                .toList();
    }

    private static int asked(CatalogueEntry entry, Gap gap, Map<Demand.Untold, Integer> untold) {
        return ProcedureCode.of(entry.slot().key())
                .flatMap(code -> gap.facet().map(facet -> new Demand.Untold(code, facet)))
                .flatMap(key -> Optional.ofNullable(untold.get(key)))
                .orElse(0);
    }

    private Row row(
            CatalogueEntry entry, int askers, List<Row.Lack> lacks, Map<RevisionId, Confirmations.Confirmation> seen) {
        return new Row(
                Links.toItem(entry.slot()),
                entry.status().differing().isEmpty() ? Links.toMend(entry.slot()) : Links.toConflict(entry.slot()),
                entry.name(),
                entry.slot().key(),
                entry.slot().type().label(),
                entry.field(),
                revision(entry).toString(),
                askers,
                entry.reviewBy().map(this::due).orElse(""),
                entry.reviewBy().map(this::tone).orElse(""),
                lacks,
                Optional.ofNullable(seen.get(revision(entry))).map(this::seen).orElse(""));
    }

    private String due(LocalDate last) {
        long days = ChronoUnit.DAYS.between(today(), last);
        String when = days < 0 ? "quá " + -days + " ngày" : days == 0 ? "hết hôm nay" : "còn " + days + " ngày";
        return Times.day(last) + " · " + when;
    }

    private String tone(LocalDate last) {
        return today().isAfter(last) ? "bad" : Horizon.WEEK.holds(last, today()) ? "wait" : "";
    }

    private String seen(Confirmations.Confirmation last) {
        return "vẫn đúng: " + officers.find(last.by()).map(Officer::name).orElse("cán bộ khác") + ", "
                + Times.day(LocalDate.ofInstant(last.at(), Times.VIETNAM));
    }

    private static RevisionId revision(CatalogueEntry entry) {
        return entry.inForce().orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.VIETNAM);
    }
}
