package vn.hoixa.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;
import vn.hoixa.intake.ImportReport.Rejected;
import vn.hoixa.knowledge.Sheets;
import vn.hoixa.procedure.Canonical;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.Fields;
import vn.hoixa.procedure.LegalNumbers;
import vn.hoixa.procedure.ProcedureContent;
import vn.hoixa.procedure.ProcedureReader;
import vn.hoixa.procedure.ProcedureWriter;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.KnowledgeRows;
import vn.hoixa.revision.KnowledgeRows.Held;
import vn.hoixa.revision.KnowledgeRows.Standing;
import vn.hoixa.revision.KnowledgeRows.Written;
import vn.hoixa.revision.Revision;
import vn.hoixa.revision.Slot;

/**
 * One import of one source: unchanged records are skipped; new or changed ones become pending revisions. The portal
 * updates the facts of a procedure and keeps its words, the knowledge base the other way round.
 *
 * <p>Each portion of {@value #PORTION} records is a transaction of its own, so that an officer who publishes meanwhile
 * waits for one portion at most, and an import that is stopped or killed keeps what it has done: run again, it passes
 * that over.
 */
final class Import {
    /** The source of a record: the portal gives facts, the knowledge base words. */
    enum Feed {
        PORTAL("portal"),
        KNOWLEDGE_BASE("knowledge-base");

        private final String id;

        Feed(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }
    }

    /** One record of the source, as canonical JSON. */
    record Entry(Slot slot, String json) {}

    private static final int PORTION = 200;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final KnowledgeRows rows;
    private final FeedRows feeds;
    private final TransactionOperations transactions;
    private final Feed feed;
    private final int total;
    private final ImportProgress progress;
    private final Map<Slot, String> last;
    private final List<Entry> read = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private int fresh;
    private int changed;
    private int unchanged;
    private int conflicts;

    Import(
            KnowledgeRows rows,
            FeedRows feeds,
            TransactionOperations transactions,
            Feed feed,
            int total,
            ImportProgress progress) {
        this.rows = rows;
        this.feeds = feeds;
        this.transactions = transactions;
        this.feed = feed;
        this.total = total;
        this.progress = progress;
        this.last = feeds.hashes(feed.id());
        progress.at(report(), total);
    }

    /** Imports a record, batched with others. */
    void add(Entry entry) {
        read.add(entry);
        if (read.size() == PORTION) {
            takePortion();
        }
    }

    void reject(Rejected one) {
        rejected.add(one);
    }

    /** Imports the last batch. */
    ImportReport end() {
        takePortion();
        return report();
    }

    /** The report so far. */
    ImportReport report() {
        return new ImportReport(fresh, changed, unchanged, conflicts, rejected);
    }

    private void takePortion() {
        var news = read.stream()
                .filter(entry -> !Canonical.hash(entry.json()).equals(last.get(entry.slot())) && !isOutdone(entry))
                .toList();
        int differing = news.isEmpty() ? 0 : Objects.requireNonNull(transactions.execute(_ -> take(news)));
        int again =
                (int) news.stream().map(Entry::slot).filter(last::containsKey).count();
        unchanged += read.size() - news.size();
        changed += again;
        fresh += news.size() - again;
        conflicts += differing;
        read.clear();
        progress.at(report(), total);
    }

    /** Whether it is the sample of a commune that has already written its own information. */
    private boolean isOutdone(Entry entry) {
        return entry.slot().type() == ItemType.COMMUNE
                && isSample(entry.json())
                && rows.held(rows.items(List.of(entry.slot())).values()).stream()
                        .flatMap(held -> held.revision().words().stream())
                        .anyMatch(words -> !isSample(words));
    }

    private static boolean isSample(String commune) {
        return JSON.readTree(commune).has("sample");
    }

    /** Imports a batch; returns how many records differ from the published revision. */
    private int take(List<Entry> portion) {
        rows.lock();
        var items = rows.items(portion.stream().map(Entry::slot).toList());
        var held = rows.held(new HashSet<>(items.values())).stream().collect(Collectors.groupingBy(Held::item));
        var written = new ArrayList<Written>();
        var differing = new HashMap<Long, List<Facet>>();
        for (Entry entry : portion) {
            long item = Objects.requireNonNull(items.get(entry.slot()));
            var of = held.getOrDefault(item, List.of());
            written.add(composed(item, entry, of));
            var facets = differing(entry, of);
            if (!facets.isEmpty()) {
                differing.put(item, facets);
            }
        }
        rows.write(written);
        rows.raise(feed.id(), differing);
        feeds.remember(
                feed.id(),
                portion.stream().collect(Collectors.toMap(Entry::slot, entry -> Canonical.hash(entry.json()))));
        return differing.size();
    }

    private Written composed(long item, Entry entry, List<Held> held) {
        Optional<Revision> base = standing(held, Standing.WAITING)
                .or(() -> standing(held, Standing.IN_FORCE))
                .map(Held::revision);
        Optional<String> facts = feed == Feed.PORTAL ? Optional.of(entry.json()) : base.flatMap(Revision::facts);
        Optional<String> words = feed == Feed.PORTAL ? base.flatMap(Revision::words) : Optional.of(entry.json());
        return new Written(Revision.draw(), item, facts, words, Revision.hash(facts, words), Optional.empty());
    }

    private static Optional<Held> standing(List<Held> held, Standing standing) {
        return held.stream().filter(each -> each.standing() == standing).findFirst();
    }

    /** The facets in which the portal now differs from the version that the published revision was made from. */
    private List<Facet> differing(Entry entry, List<Held> held) {
        var inForce = standing(held, Standing.IN_FORCE).map(Held::revision);
        if (feed != Feed.PORTAL || inForce.isEmpty()) {
            return List.of();
        }
        var now = new Revision(
                        inForce.get().id(),
                        entry.slot().type(),
                        entry.slot().key(),
                        Optional.of(entry.json()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())
                .procedure();
        return inForce.get().facts().isPresent()
                ? facets(inForce.get().facts().get(), entry, now)
                : decision(inForce.get().procedure(), now);
    }

    private static List<Facet> facets(String before, Entry entry, ProcedureContent now) {
        var old = ProcedureReader.read(Fields.of(entry.slot().key(), JSON.readTree(before), _ -> {}));
        var differing = EnumSet.noneOf(Facet.class);
        for (Facet facet : Facet.values()) {
            if (!Objects.equals(old.facets().get(facet), now.facets().get(facet))) {
                differing.add(facet);
            }
        }
        if (!numbers(old).equals(numbers(now))) {
            differing.add(Facet.LEGAL_BASIS);
        }
        return List.copyOf(differing);
    }

    /**
     * Words checked against another decision than the portal now names must be reviewed. The laws they cite are their
     * own choice: a plain answer names the few that matter.
     */
    private static List<Facet> decision(ProcedureContent words, ProcedureContent now) {
        var checked = numbers(words.source().decision().stream());
        return checked.containsAll(numbers(now.source().decision().stream())) ? List.of() : List.of(Facet.LEGAL_BASIS);
    }

    private static Set<String> numbers(ProcedureContent content) {
        return numbers(Stream.concat(content.source().decision().stream(), content.legalBasis().stream()));
    }

    private static Set<String> numbers(Stream<String> citations) {
        return citations.flatMap(citation -> LegalNumbers.in(citation).stream()).collect(Collectors.toSet());
    }

    static Entry entry(ProcedureContent content) {
        return new Entry(
                new Slot(ItemType.PROCEDURE, content.code().value()), Canonical.json(ProcedureWriter.write(content)));
    }

    static Entry entry(Sheets.Sheet sheet) {
        return new Entry(new Slot(sheet.type(), sheet.key()), Canonical.json(sheet.content()));
    }
}
