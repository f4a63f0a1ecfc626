package vn.hoixa.review;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.revision.RevisionId;

/** Finds the cleared texts that quoted a revision. */
@Component
public class Quotations {
    private final JdbcClient jdbc;

    Quotations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Cleared texts with the same words except for their codes.
     *
     * @param words the body without its code
     * @param revisions all quoted revisions; for an approved answer, the revision made from it
     * @param texts never empty
     * @param first when the first of them was cleared
     */
    public record Quotation(
            String words, Set<RevisionId> revisions, Audience audience, List<UUID> texts, Instant first, Instant last) {
        public Quotation {
            revisions = Set.copyOf(revisions);
            texts = List.copyOf(texts);
        }
    }

    /** The texts since a moment that quoted any of these revisions, most frequent first. */
    public List<Quotation> of(Collection<RevisionId> revisions, Instant since) {
        return jdbc.sql("""
            WITH made AS (
                SELECT approval_id, revision FROM knowledge_origin WHERE revision = ANY (:revisions)
            ), quoting AS (
                SELECT t.id, t.audience, t.cleared_at, t.revisions,
                       replace(t.body, regexp_replace(t.verification, '(....)(....)(....)', '\\1-\\2-\\3'), '') AS words
                FROM cleared_text t WHERE t.revisions && :revisions AND t.cleared_at >= :since
                UNION ALL
                SELECT t.id, t.audience, t.cleared_at, ARRAY[made.revision],
                       replace(t.body, regexp_replace(t.verification, '(....)(....)(....)', '\\1-\\2-\\3'), '')
                FROM cleared_text t JOIN made USING (approval_id) WHERE t.cleared_at >= :since
            )
            SELECT words, revisions, audience, array_agg(id) AS texts, min(cleared_at) AS first, max(cleared_at) AS last
            FROM quoting GROUP BY words, revisions, audience ORDER BY count(*) DESC, min(cleared_at)
            """)
                .param("revisions", revisions.stream().map(RevisionId::value).toArray(UUID[]::new))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, _) -> read(row))
                .list();
    }

    private static Quotation read(ResultSet row) throws SQLException {
        return new Quotation(
                row.getString("words"),
                ids(row.getArray("revisions")).stream().map(RevisionId::new).collect(Collectors.toSet()),
                Audience.valueOf(row.getString("audience").toUpperCase(Locale.ROOT)),
                ids(row.getArray("texts")),
                row.getObject("first", OffsetDateTime.class).toInstant(),
                row.getObject("last", OffsetDateTime.class).toInstant());
    }

    private static List<UUID> ids(Array ids) throws SQLException {
        return Arrays.asList((UUID[]) ids.getArray());
    }
}
