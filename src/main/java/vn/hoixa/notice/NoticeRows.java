package vn.hoixa.notice;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code officer_notice}: notices already sent to each chat. */
@Component
class NoticeRows {
    private final JdbcClient jdbc;

    NoticeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Kinds of notices. */
    enum Kind {
        NEW_QUESTION,
        CLAIM_ENDS,
        WARNING_WAITS,
        SENT_ALONE;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Those of these subjects that a chat was already notified of. */
    Set<String> told(Link link, Kind kind, Collection<String> subjects) {
        return subjects.isEmpty()
                ? Set.of()
                : jdbc
                        .sql("SELECT subject FROM officer_notice WHERE link_id = :link AND kind = :kind AND subject"
                                + " IN (:all)")
                        .param("link", link.id())
                        .param("kind", kind.id())
                        .param("all", subjects)
                        .query(String.class)
                        .stream()
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** False when another replica was first. */
    boolean insert(Link link, Kind kind, String subject, UUID text, Instant at) {
        return jdbc.sql("""
            INSERT INTO officer_notice (link_id, kind, subject, at, cleared_text_id)
            VALUES (:link, :kind, :subject, :at, :text) ON CONFLICT DO NOTHING
            """)
                        .param("link", link.id())
                        .param("kind", kind.id())
                        .param("subject", subject)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("text", text)
                        .update()
                == 1;
    }
}
