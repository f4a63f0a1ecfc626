package vn.hoixa.drafting;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code draft_work} and {@code draft_wish}: drafts in progress, and drafts requested. */
@Component
class DraftWork {
    private final JdbcClient jdbc;
    private final Clock clock;

    DraftWork(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A draft in progress.
     *
     * @param words masked, not checked against any source
     */
    record Going(String words, boolean stopped) {}

    /** Claims a question, unless a live replica has it. */
    boolean claim(UUID question, UUID worker, Duration lease) {
        var now = now();
        return jdbc.sql("""
            INSERT INTO draft_work (question, claimed_by, lease_until) VALUES (:question, :worker, :until)
            ON CONFLICT (question) DO UPDATE
            SET claimed_by = :worker, lease_until = :until, words = '', stopped = false
            WHERE draft_work.lease_until < :now
            """)
                        .param("question", question)
                        .param("worker", worker)
                        .param("until", now.plus(lease))
                        .param("now", now)
                        .update()
                == 1;
    }

    /** Stores the words so far. Returns whether somebody wants it to stop. */
    boolean tell(UUID question, String words) {
        return jdbc.sql("UPDATE draft_work SET words = ? WHERE question = ? RETURNING stopped")
                .param(words)
                .param(question)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    void stop(UUID question) {
        jdbc.sql("UPDATE draft_work SET stopped = true WHERE question = ?")
                .param(question)
                .update();
    }

    void done(UUID question) {
        jdbc.sql("DELETE FROM draft_work WHERE question = ?").param(question).update();
        jdbc.sql("DELETE FROM draft_wish WHERE question = ?").param(question).update();
    }

    Optional<Going> going(UUID question) {
        return jdbc.sql("SELECT words, stopped FROM draft_work WHERE question = ? AND lease_until > ?")
                .param(question)
                .param(now())
                .query((row, _) -> new Going(row.getString(1), row.getBoolean(2)))
                .optional();
    }

    void wish(UUID question) {
        jdbc.sql("INSERT INTO draft_wish (question, wished_at) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .param(question)
                .param(now())
                .update();
    }

    List<UUID> wishes() {
        return jdbc.sql("SELECT question FROM draft_wish ORDER BY wished_at")
                .query(UUID.class)
                .list();
    }

    boolean isWished(UUID question) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM draft_wish WHERE question = ?)")
                .param(question)
                .query(Boolean.class)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
