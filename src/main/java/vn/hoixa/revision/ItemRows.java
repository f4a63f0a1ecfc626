package vn.hoixa.revision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.office.OfficerId;

/** SQL for officers' acts on single items. Every method joins its caller's transaction. */
@Component
class ItemRows {
    private static final String NEXT_NUMBER =
            "1 + (SELECT coalesce(max(number), 0) FROM knowledge_revision WHERE item = :item)";

    private final JdbcClient jdbc;
    private final Clock clock;

    ItemRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The row id of an item; a new item gets one here. */
    long item(Slot slot) {
        jdbc.sql("INSERT INTO knowledge_item (kind, key) VALUES (:kind, :key) ON CONFLICT DO NOTHING")
                .param("kind", slot.type().id())
                .param("key", slot.key())
                .update();
        return jdbc.sql("SELECT id FROM knowledge_item WHERE kind = :kind AND key = :key")
                .param("kind", slot.type().id())
                .param("key", slot.key())
                .query(Long.class)
                .single();
    }

    /** Stores an officer's content as the pending revision; an existing pending one is overwritten under its own id. */
    void write(RevisionId id, ItemActs.Writing writing, OfficerId officer) {
        var words = Optional.of(writing.words());
        jdbc.sql("""
            INSERT INTO knowledge_revision
                (id, item, number, state, facts, words, hash, created_at, written_by, written_why, written_source)
            VALUES (:id, :item, %s, 'pending', CAST(:facts AS jsonb), CAST(:words AS jsonb), :hash, :now,
                    :officer, :why, :source)
            ON CONFLICT (item) WHERE state = 'pending' DO UPDATE
            SET facts = EXCLUDED.facts, words = EXCLUDED.words, hash = EXCLUDED.hash, created_at = EXCLUDED.created_at,
                written_by = EXCLUDED.written_by, written_why = EXCLUDED.written_why,
                written_source = EXCLUDED.written_source
            """.formatted(NEXT_NUMBER))
                .param("id", id.value())
                .param("item", item(writing.slot()))
                .param("facts", writing.facts().orElse(null))
                .param("words", writing.words())
                .param("hash", Revision.hash(writing.facts(), words))
                .param("now", now())
                .param("officer", officer.value())
                .param("why", writing.why())
                .param("source", writing.source().orElse(null))
                .update();
    }

    void publishedBecause(RevisionId id, String why) {
        jdbc.sql("UPDATE knowledge_revision SET published_why = :why WHERE id = :id")
                .param("why", why)
                .param("id", id.value())
                .update();
    }

    /** Replaces the published revision at once by the same content marked as repealed; a pending one stays pending. */
    void insertRepealed(Revision revision, Slot slot, String why, OfficerId officer, LocalDate reviewBy) {
        long item = item(slot);
        jdbc.sql("""
            UPDATE knowledge_revision SET state = 'superseded', ended_at = :now, ended_by = :officer
            WHERE item = :item AND state IN ('published', 'repealed')
            """)
                .param("item", item)
                .param("now", now())
                .param("officer", officer.value())
                .update();
        jdbc.sql("""
            INSERT INTO knowledge_revision
                (id, item, number, state, facts, words, hash, created_at, review_by, published_at, published_by,
                 published_why, written_by)
            VALUES (:id, :item, %s, 'repealed', CAST(:facts AS jsonb), CAST(:words AS jsonb), :hash, :now, :review_by,
                    :now, :officer, :why, :officer)
            """.formatted(NEXT_NUMBER))
                .param("id", revision.id().value())
                .param("item", item)
                .param("facts", revision.facts().orElse(null))
                .param("words", revision.words().orElse(null))
                .param("hash", Revision.hash(revision.facts(), revision.words()))
                .param("now", now())
                .param("review_by", reviewBy)
                .param("officer", officer.value())
                .param("why", why)
                .update();
        tell(item);
    }

    void suspend(Slot slot, String why, OfficerId officer) {
        long item = item(slot);
        jdbc.sql("""
            INSERT INTO knowledge_suspension (item, since, by_whom, why) VALUES (:item, :now, :officer, :why)
            """)
                .param("item", item)
                .param("now", now())
                .param("officer", officer.value())
                .param("why", why)
                .update();
        tell(item);
    }

    void resume(Slot slot, String why, OfficerId officer) {
        long item = item(slot);
        jdbc.sql("""
            UPDATE knowledge_suspension SET ended_at = :now, ended_by = :officer, ended_why = :why
            WHERE item = :item AND ended_at IS NULL
            """)
                .param("item", item)
                .param("now", now())
                .param("officer", officer.value())
                .param("why", why)
                .update();
        tell(item);
    }

    private void tell(long item) {
        jdbc.sql("INSERT INTO knowledge_change (item) VALUES (:item)")
                .param("item", item)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
