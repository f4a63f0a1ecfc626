package vn.hoixa.notice;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.delivery.AddressId;

/** The rows of {@code officer_notice}: notices sent to each chat, and what became of them. */
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

    /** A notice of which it is not known yet whether it arrived. */
    record OnItsWay(UUID link, AddressId to, UUID text) {}

    List<OnItsWay> onTheirWay(Instant since) {
        return jdbc.sql("""
            SELECT DISTINCT n.link_id, l.address_id, n.cleared_text_id
            FROM officer_notice n JOIN officer_link l ON l.id = n.link_id
            WHERE n.arrived_at IS NULL AND n.failed_at IS NULL AND n.at > ?
            """)
                .param(utc(since))
                .query((row, _) -> new OnItsWay(
                        row.getObject(1, UUID.class),
                        new AddressId(row.getObject(2, UUID.class)),
                        row.getObject(3, UUID.class)))
                .list();
    }

    void arrived(UUID link, UUID text, Instant at) {
        jdbc.sql("UPDATE officer_notice SET arrived_at = ? WHERE link_id = ? AND cleared_text_id = ?")
                .param(utc(at))
                .param(link)
                .param(text)
                .update();
    }

    void failed(UUID link, UUID text, String why, Instant at) {
        jdbc.sql("UPDATE officer_notice SET failed_at = ?, failure = ? WHERE link_id = ? AND cleared_text_id = ?")
                .param(utc(at))
                .param(why)
                .param(link)
                .param(text)
                .update();
    }

    /** What a chat was not told since a moment, if anything; what was told at last is not in it. */
    Optional<Links.Untold> untold(Link link, Instant since) {
        return jdbc.sql("""
            SELECT count(*) OVER (), failed_at, failure FROM officer_notice
            WHERE link_id = ? AND failed_at > ? ORDER BY failed_at DESC LIMIT 1
            """)
                .param(link.id())
                .param(utc(since))
                .query((row, _) -> new Links.Untold(
                        row.getInt(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3)))
                .optional();
    }

    /**
     * Those of these subjects that a chat was already notified of.
     *
     * @param again a notice that failed before this moment does not count
     */
    Set<String> told(Link link, Kind kind, Collection<String> subjects, Instant again) {
        return subjects.isEmpty()
                ? Set.of()
                : jdbc
                        .sql("SELECT subject FROM officer_notice WHERE link_id = :link AND kind = :kind AND subject"
                                + " IN (:all) AND (failed_at IS NULL OR failed_at >= :again)")
                        .param("again", utc(again))
                        .param("link", link.id())
                        .param("kind", kind.id())
                        .param("all", subjects)
                        .query(String.class)
                        .stream()
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** A notice that is sent now. */
    record Sent(UUID text, Instant at) {}

    /** False when another replica was first. */
    boolean insert(Link link, Kind kind, String subject, Sent sent, Instant again) {
        return jdbc.sql("""
            INSERT INTO officer_notice (link_id, kind, subject, at, cleared_text_id)
            VALUES (:link, :kind, :subject, :at, :text)
            ON CONFLICT (link_id, kind, subject) DO UPDATE
            SET at = :at, cleared_text_id = :text, failed_at = NULL, failure = NULL
            WHERE officer_notice.failed_at < :again
            """)
                        .param("link", link.id())
                        .param("kind", kind.id())
                        .param("subject", subject)
                        .param("at", utc(sent.at))
                        .param("text", sent.text)
                        .param("again", utc(again))
                        .update()
                == 1;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
