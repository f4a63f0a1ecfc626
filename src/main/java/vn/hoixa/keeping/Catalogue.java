package vn.hoixa.keeping;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.procedure.AbolishedTerms;
import vn.hoixa.procedure.BaseFiles;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.revision.ItemStatus;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.Revision;
import vn.hoixa.revision.RevisionId;
import vn.hoixa.revision.Revisions;
import vn.hoixa.revision.Slot;
import vn.hoixa.revision.Version;

/**
 * The list of all knowledge items with their status and gaps, by name: about three thousand once the national portal
 * was imported.
 *
 * <p>The status of items is read from the database each time, in one statement; their content is parsed once and
 * cached, since parsing costs a thousand times more. The value of a facet also depends on the day, the commune's own
 * information and the local rules: when these change, everything is read again.
 */
@Component
public class Catalogue {
    static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Revisions revisions;
    private final Knowledge knowledge;
    private final Gaps gaps;
    private final Clock clock;
    private final Map<Content, Described> described = new HashMap<>();
    private Ground ground = new Ground(LocalDate.EPOCH, Set.of());

    Catalogue(Revisions revisions, Knowledge knowledge, BaseFiles base, Clock clock) {
        this.revisions = revisions;
        this.knowledge = knowledge;
        this.gaps = new Gaps(AbolishedTerms.from(base, _ -> {}));
        this.clock = clock;
    }

    /** The content of one revision; a pending revision can be rewritten, so the hash is part of the key. */
    private record Content(RevisionId revision, String hash) {
        static Content of(ItemStatus.Mark mark) {
            return new Content(mark.revision(), mark.hash());
        }
    }

    /** What descriptions depend on besides the content. */
    private record Ground(LocalDate day, Set<RevisionId> setting) {}

    /**
     * One page of a list.
     *
     * @param all the number of entries in the whole list
     * @param page from 1
     */
    public record Page(List<CatalogueEntry> entries, int all, int page, int pages) {}

    /** Everything, by name. */
    public List<CatalogueEntry> entries() {
        var statuses = revisions.statuses();
        var entries = entries(statuses);
        forgetAllBut(statuses);
        return entries;
    }

    public Optional<CatalogueEntry> entry(Slot slot) {
        return revisions.status(slot).map(status -> entries(List.of(status)).getFirst());
    }

    /** The entries that match a filter, in the order of the list. */
    public List<CatalogueEntry> find(CatalogueFilter filter) {
        return among(entries(), filter);
    }

    /** The entries of a list that match a filter. */
    public static List<CatalogueEntry> among(List<CatalogueEntry> list, CatalogueFilter filter) {
        return list.stream().filter(filter::takes).toList();
    }

    /** The sort order of Vietnamese names. */
    public static Comparator<String> order() {
        return Collator.getInstance(Locale.of("vi"))::compare;
    }

    /** A page of a list; when the number is past the end, the last page. */
    public static Page page(List<CatalogueEntry> list, int page, int size) {
        int pages = Math.max(1, (list.size() + size - 1) / size);
        int shown = Math.clamp(page, 1, pages);
        var entries = list.subList((shown - 1) * size, Math.min(list.size(), shown * size));
        return new Page(List.copyOf(entries), list.size(), shown, pages);
    }

    private synchronized List<CatalogueEntry> entries(Collection<ItemStatus> statuses) {
        var snapshot = knowledge.snapshot();
        stand(new Ground(LocalDate.ofInstant(clock.instant(), HERE), snapshot.setting()));
        describe(statuses, snapshot);
        return statuses.stream()
                .sorted(Comparator.comparing((ItemStatus status) -> of(status).order())
                        .thenComparing(status -> status.slot().key()))
                .map(status -> entry(status, of(status)))
                .toList();
    }

    private Described of(ItemStatus status) {
        return Objects.requireNonNull(described.get(Content.of(shown(status))));
    }

    private synchronized void forgetAllBut(Collection<ItemStatus> statuses) {
        described
                .keySet()
                .retainAll(statuses.stream()
                        .map(status -> Content.of(shown(status)))
                        .collect(Collectors.toSet()));
    }

    private void stand(Ground now) {
        if (!ground.equals(now)) {
            described.clear();
            ground = now;
        }
    }

    private void describe(Collection<ItemStatus> statuses, Snapshot snapshot) {
        var unread = new ArrayList<RevisionId>();
        for (ItemStatus status : statuses) {
            var content = Content.of(shown(status));
            if (!described.containsKey(content)) {
                published(status, snapshot)
                        .ifPresentOrElse(
                                procedure -> described.put(content, Described.of(procedure, ground.day(), gaps)),
                                () -> unread.add(content.revision()));
            }
        }
        if (!unread.isEmpty()) {
            revisions
                    .all(unread)
                    .forEach(version -> described.put(
                            new Content(version.revision().id(), version.hash()), described(version, snapshot)));
        }
    }

    /** The published procedure, already parsed for answering citizens. */
    private static Optional<Procedure> published(ItemStatus status, Snapshot snapshot) {
        return status.suspension().isPresent() || status.slot().type() != ItemType.PROCEDURE
                ? Optional.empty()
                : status.inForce()
                        .flatMap(mark -> ProcedureCode.of(status.slot().key())
                                .flatMap(snapshot::procedure)
                                .filter(procedure -> procedure.revision().equals(mark.revision())));
    }

    private Described described(Version version, Snapshot snapshot) {
        Revision revision = version.revision();
        return revision.type() == ItemType.PROCEDURE
                ? Described.of(snapshot.proof(revision), ground.day(), gaps)
                : Described.of(revision, gaps);
    }

    private static ItemStatus.Mark shown(ItemStatus status) {
        return status.inForce().orElseGet(status::newest);
    }

    private CatalogueEntry entry(ItemStatus status, Described described) {
        var reviewBy = status.inForce().flatMap(ItemStatus.Mark::reviewBy).or(described::reviewBy);
        return new CatalogueEntry(
                status.slot(),
                described.name(),
                described.officialName(),
                described.field(),
                described.handler(),
                described.handlerName(),
                status,
                reviewBy,
                Gaps.of(described.gaps(), status, reviewBy, ground.day()),
                described.found());
    }
}
