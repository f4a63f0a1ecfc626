package vn.hoixa.knowledge;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import vn.hoixa.language.Lexicon;
import vn.hoixa.phrase.LearnedPhrases;
import vn.hoixa.procedure.AbolishedTerms;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.KnowledgeRows;
import vn.hoixa.revision.KnowledgeRows.Held;
import vn.hoixa.revision.Slot;
import vn.hoixa.search.ItemKind;
import vn.hoixa.search.SearchIndex;
import vn.hoixa.search.SearchItem;

/**
 * The published knowledge in memory, kept up to date with the database: read whole at the start, then change by change.
 *
 * <p>A thread of its own waits for PostgreSQL's notification of a change, and polls every {@value #POLL_MILLIS} ms in
 * case one is lost; it then builds a new {@link Snapshot} beside the old one and swaps. So readers never wait, a
 * publication by another process is seen within about a second, and while the database is unreachable the last snapshot
 * goes on answering.
 */
final class PublishedKnowledge implements Knowledge, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedKnowledge.class);
    private static final int POLL_MILLIS = 800;
    private static final long PAUSE_MILLIS = 1_000;
    /** With more changes than this the whole index is rebuilt. */
    private static final int FEW = 40;

    private final KnowledgeRows rows;
    private final LearnedPhrases phrases;
    private final DataSource source;
    private final SearchIndex index;
    private final Shelf shelf;
    private long seen = -1;
    private volatile @Nullable Snapshot snapshot;
    private volatile @Nullable Thread follower;
    private volatile boolean following = false;

    PublishedKnowledge(
            KnowledgeRows rows, LearnedPhrases phrases, DataSource source, Lexicon lexicon, AbolishedTerms abolished) {
        this.rows = rows;
        this.phrases = phrases;
        this.source = source;
        this.index = new SearchIndex(lexicon);
        this.shelf = new Shelf(abolished);
    }

    @Override
    public Snapshot snapshot() {
        Snapshot current = snapshot;
        return current == null ? catchUp() : current;
    }

    @Override
    public Snapshot latest() {
        return catchUp();
    }

    /** Loads the published knowledge and follows changes until closed. */
    void follow() {
        catchUp();
        following = true;
        follower = Thread.ofVirtual().name("knowledge-follower").start(this::listen);
    }

    /** Applies the changes since the last call; returns the resulting view. */
    synchronized Snapshot catchUp() {
        long last = rows.lastChange();
        Snapshot current = snapshot;
        if (current != null && last == seen) {
            return current;
        }
        shelf.learned(phrases.inUse());
        if (seen < 0) {
            rows.inForce().forEach(shelf::put);
            index.replaceAll(shelf.searchable());
        } else {
            apply(rows.changedSince(seen));
        }
        seen = last;
        Snapshot fresh = shelf.snapshot(index);
        snapshot = fresh;
        return fresh;
    }

    private void apply(Map<Long, Slot> changed) {
        var held = rows.held(new HashSet<>(changed.keySet())).stream()
                .filter(each -> each.standing() == KnowledgeRows.Standing.IN_FORCE)
                .collect(Collectors.toMap(Held::item, each -> each));
        changed.forEach((item, slot) -> {
            shelf.remove(slot.type(), slot.key());
            Held now = held.get(item);
            if (now != null) {
                shelf.put(now);
            }
        });
        if (changed.size() > FEW) {
            index.replaceAll(shelf.searchable());
        } else {
            index.update(keys(changed.values()), searchable(changed.values()));
        }
    }

    private List<SearchItem> searchable(Collection<Slot> slots) {
        return slots.stream()
                .flatMap(slot -> shelf.searchable(slot.type(), slot.key()).stream())
                .toList();
    }

    private static List<SearchIndex.Key> keys(Collection<Slot> slots) {
        return slots.stream()
                .flatMap(slot -> kind(slot.type()).map(kind -> new SearchIndex.Key(kind, slot.key())).stream())
                .toList();
    }

    private static Optional<ItemKind> kind(ItemType type) {
        return switch (type) {
            case PROCEDURE -> Optional.of(ItemKind.PROCEDURE);
            case ANSWER -> Optional.of(ItemKind.ANSWER);
            case TOPIC -> Optional.of(ItemKind.OUT_OF_SCOPE);
            case EVENT -> Optional.of(ItemKind.LIFE_EVENT);
            case RULE, COMMUNE -> Optional.empty();
        };
    }

    private void listen() {
        boolean told = false;
        while (following) {
            try (Connection connection = source.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("LISTEN knowledge");
                while (following) {
                    catchUp();
                    index.learnAgain();
                    told = false;
                    connection.unwrap(PGConnection.class).getNotifications(POLL_MILLIS);
                }
                statement.execute("UNLISTEN knowledge");
            } catch (SQLException | DataAccessException e) {
                if (!told) {
                    LOG.warn("knowledge: the database does not answer; the last view stays, will look again every"
                            + " second");
                }
                told = true;
                pause();
            } catch (RuntimeException e) {
                LOG.error("knowledge: the change was not taken in; the last view stays, will look again", e);
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws Exception {
        Thread running = follower;
        following = false;
        if (running != null) {
            running.join(Duration.ofSeconds(3));
        }
        index.close();
    }
}
