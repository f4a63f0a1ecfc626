package vn.hoixa.question;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.privacy.MaskedText;
import vn.hoixa.privacy.Masker;

/** Lists the questions that officers answered with approved texts, for modules that learn from them. */
@Component
public class SettledQuestions {
    private final JdbcClient jdbc;
    private final Masker masker;

    SettledQuestions(JdbcClient jdbc, Masker masker) {
        this.jdbc = jdbc;
        this.masker = masker;
    }

    /** A question's words and the approval that answered it. */
    public record Settled(UUID question, MaskedText words, UUID approval) {}

    /** Questions decided after a moment, latest first, at most {@code limit}; of equal words only the latest. */
    public List<Settled> approvedSince(Instant start, int limit) {
        return jdbc.sql("""
            SELECT * FROM (
                SELECT DISTINCT ON (words) id, words, approval_id, decided_at FROM question
                WHERE approval_id IS NOT NULL AND state IN ('answered', 'merged') AND decided_at > :start
                ORDER BY words, decided_at DESC) AS latest
            ORDER BY decided_at DESC LIMIT :limit
            """)
                .param("start", QuestionRows.utc(start))
                .param("limit", limit)
                .query((row, _) -> new Settled(
                        row.getObject("id", UUID.class),
                        masker.stored(row.getString("words")),
                        row.getObject("approval_id", UUID.class)))
                .list();
    }
}
