package vn.hoixa.keeping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.lint.Lint;
import vn.hoixa.office.Officer;
import vn.hoixa.procedure.AbolishedTerms;
import vn.hoixa.procedure.BaseFiles;
import vn.hoixa.revision.ItemActs;
import vn.hoixa.revision.ItemStatus;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.Revisions;
import vn.hoixa.revision.Version;

/**
 * Publishes many pending revisions as one act.
 *
 * <p>So that nobody signs what nobody read, it works only within one lĩnh vực, only for revisions without gaps that
 * stand in the way, and only after the officer opened at least {@value #SAMPLE} of them (all, when there are fewer).
 */
@Component
public class BulkPublication {
    /** How many revisions of a selection the officer has to open first. */
    public static final int SAMPLE = 10;

    private static final Set<Gap.Kind> IN_THE_WAY =
            Set.of(Gap.Kind.OLD_LAW, Gap.Kind.UNSOURCED, Gap.Kind.NO_HANDLER, Gap.Kind.DIFFERING);

    private final Catalogue catalogue;
    private final Revisions revisions;
    private final Remarks remarks;
    private final ItemActs acts;
    private final Knowledge knowledge;
    private final AbolishedTerms abolished;

    BulkPublication(
            Catalogue catalogue,
            Revisions revisions,
            Remarks remarks,
            ItemActs acts,
            Knowledge knowledge,
            BaseFiles base) {
        this.catalogue = catalogue;
        this.revisions = revisions;
        this.remarks = remarks;
        this.acts = acts;
        this.knowledge = knowledge;
        this.abolished = AbolishedTerms.from(base, _ -> {});
    }

    /**
     * A procedure with a pending revision.
     *
     * @param content what waits
     * @param obstacles why it cannot go with the others, in Vietnamese; empty when it can
     * @param opened whether the officer had it open as it is
     */
    public record Candidate(CatalogueEntry entry, ItemStatus.Mark content, List<String> obstacles, boolean opened) {}

    /** The pending procedures of a lĩnh vực, as an officer sees them, by name. */
    public List<Candidate> candidates(String field, Officer officer) {
        var entries = catalogue.entries().stream()
                .filter(entry -> entry.slot().type() == ItemType.PROCEDURE)
                .filter(entry -> entry.field().equals(field))
                .filter(entry -> entry.waiting().isPresent())
                .toList();
        var contents = entries.stream()
                .map(entry -> entry.status().waiting().orElseThrow())
                .toList();
        var opened = remarks.openedBy(officer, contents);
        var versions = revisions
                .all(contents.stream().map(ItemStatus.Mark::revision).toList())
                .stream()
                .collect(Collectors.toMap(version -> version.revision().id(), version -> version));
        var now = knowledge.snapshot();
        var candidates = new ArrayList<Candidate>();
        for (CatalogueEntry entry : entries) {
            var content = entry.status().waiting().orElseThrow();
            Optional.ofNullable(versions.get(content.revision()))
                    .ifPresent(version -> candidates.add(new Candidate(
                            entry, content, obstacles(entry, version, now), opened.contains(content.revision()))));
        }
        return candidates;
    }

    private List<String> obstacles(CatalogueEntry entry, Version version, Snapshot now) {
        var revision = version.revision();
        var reasons = new ArrayList<String>();
        revision.hindrance().ifPresent(reasons::add);
        new Gaps(abolished)
                .of(now.proof(revision), LocalDate.EPOCH).stream()
                        .filter(gap -> IN_THE_WAY.contains(gap.kind()))
                        .map(Gap::reason)
                        .forEach(reasons::add);
        entry.gaps().stream()
                .filter(gap -> gap.kind() == Gap.Kind.DIFFERING)
                .map(gap -> "khác với bản đang áp dụng: " + gap.reason())
                .forEach(reasons::add);
        if (revision.words().isPresent()) {
            Lint.ofSheet(revision.slot(), revision.sheet(), now.trying(revision), abolished).stream()
                    .map(finding -> finding.field() + ": " + finding.rule())
                    .forEach(reasons::add);
        }
        return reasons.stream().distinct().toList();
    }

    /**
     * Publishes a selection as one act.
     *
     * @param chosen keys of procedures of the field
     * @param comparedOn the day on which they were compared with the national portal
     */
    public ItemActs.Result publish(
            String field, Collection<String> chosen, LocalDate comparedOn, String why, Officer officer) {
        var selected = candidates(field, officer).stream()
                .filter(candidate -> chosen.contains(candidate.entry().slot().key()))
                .toList();
        var refusals = refusals(field, chosen, selected);
        if (!refusals.isEmpty()) {
            return new ItemActs.Result.Refused(refusals);
        }
        String statement = "Lĩnh vực " + field + ", " + selected.size()
                + " thủ tục, đã đối chiếu với Cổng Dịch vụ công quốc gia ngày "
                + ProcedurePortrait.DAY.format(comparedOn)
                + (why.isBlank() ? "" : ". " + why.strip());
        return acts.publish(selected.stream().map(Candidate::content).toList(), statement, officer);
    }

    private static List<String> refusals(String field, Collection<String> chosen, List<Candidate> selected) {
        if (chosen.isEmpty()) {
            return List.of("Chưa chọn thủ tục nào.");
        }
        if (selected.size() != Set.copyOf(chosen).size()) {
            return List.of("Có thủ tục không còn chờ đối chiếu trong lĩnh vực " + field
                    + ". Một lần chỉ áp dụng các thủ tục của một lĩnh vực.");
        }
        var refusals = new ArrayList<String>();
        selected.stream()
                .filter(candidate -> !candidate.obstacles().isEmpty())
                .forEach(candidate -> refusals.add(candidate.entry().slot().key() + " "
                        + candidate.entry().name() + ": " + String.join("; ", candidate.obstacles()) + "."));
        long opened = selected.stream().filter(Candidate::opened).count();
        int needed = Math.min(SAMPLE, selected.size());
        if (opened < needed) {
            refusals.add("Mới mở xem " + opened + " thủ tục đã chọn, cần mở xem ít nhất " + needed + ".");
        }
        return refusals;
    }
}
