package vn.hoixa.console.keeper;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hoixa.console.frame.Times;
import vn.hoixa.keeping.Catalogue;
import vn.hoixa.keeping.CatalogueEntry;
import vn.hoixa.keeping.Difference;
import vn.hoixa.keeping.Portrait;
import vn.hoixa.keeping.Remarks;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.Officer;
import vn.hoixa.revision.ItemStatus;
import vn.hoixa.revision.Revision;
import vn.hoixa.revision.RevisionId;
import vn.hoixa.revision.Revisions;
import vn.hoixa.revision.Slot;
import vn.hoixa.revision.Version;

/** Builds the view of an item's page. */
@Component
class ItemViews {
    private final Catalogue catalogue;
    private final Revisions revisions;
    private final Knowledge knowledge;
    private final Remarks remarks;
    private final Names names;
    private final Clock clock;

    ItemViews(
            Catalogue catalogue, Revisions revisions, Knowledge knowledge, Remarks remarks, Names names, Clock clock) {
        this.catalogue = catalogue;
        this.revisions = revisions;
        this.knowledge = knowledge;
        this.remarks = remarks;
        this.names = names;
        this.clock = clock;
    }

    /** The view of an item; records that the officer opened it. */
    Optional<ItemView> open(Slot slot, Officer reader) {
        return catalogue.entry(slot).map(entry -> {
            entry.status().waiting().ifPresent(mark -> remarks.opened(mark, reader));
            return view(entry, revisions.of(slot));
        });
    }

    private ItemView view(CatalogueEntry entry, List<Version> versions) {
        var known = names.now();
        var status = entry.status();
        var shown =
                portrait(versions, status.inForce().orElseGet(status::newest).revision());
        var waiting = status.waiting().map(mark -> version(versions, mark.revision()));
        var change = status.waiting()
                .map(mark -> Difference.between(
                        status.inForce().isPresent() ? shown : new Portrait(List.of()),
                        portrait(versions, mark.revision())));
        return new ItemView(
                KeeperRoom.path(entry.slot()),
                entry.slot().type().id(),
                entry.slot().key(),
                entry.name(),
                entry.officialName().equalsIgnoreCase(entry.name()) ? "" : entry.officialName(),
                entry.field(),
                StateTag.of(entry.state()),
                entry.reviewBy().map(Times::day).orElse(""),
                status.suspension().map(stop -> suspended(stop, known)).orElse(""),
                status.inForce().isPresent(),
                entry.gaps(),
                shown.lines(),
                waiting.map(version -> VersionRow.of(version, known)).stream().toList(),
                status.waiting().map(ItemStatus.Mark::hash).orElse(""),
                change.orElseGet(() -> new Difference(List.of())),
                versions.stream().map(version -> VersionRow.of(version, known)).toList(),
                remarks.on(entry.slot()).stream()
                        .map(comment -> ItemView.Said.of(comment, known, Times.moment(comment.at(), clock.instant())))
                        .toList());
    }

    private static String suspended(ItemStatus.Suspension stop, Names.Known known) {
        return Times.full(stop.since()) + ", " + known.of(Optional.of(stop.by())) + ": " + stop.why();
    }

    /** The text of one revision. */
    Portrait portrait(List<Version> versions, RevisionId id) {
        return portrait(version(versions, id).revision());
    }

    private Portrait portrait(Revision revision) {
        return Portrait.of(revision, knowledge.snapshot().commune());
    }

    private static Version version(List<Version> versions, RevisionId id) {
        return versions.stream()
                .filter(version -> version.revision().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
