package vn.hoixa.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.office.OfficerId;

/** The rows of {@code officer_link} and {@code officer_link_code}. */
@Component
class LinkRows {
    private static final String IN_FORCE =
            "SELECT id, officer_id, address_id, linked_at FROM officer_link WHERE ended_at IS NULL ";

    private final JdbcClient jdbc;

    LinkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Deletes an officer's code, since they have only one at a time, and all expired codes. */
    void forgetCodes(OfficerId officer, Instant now) {
        jdbc.sql("DELETE FROM officer_link_code WHERE officer_id = :officer OR until <= :now")
                .param("officer", officer.value())
                .param("now", utc(now))
                .update();
    }

    /** False where the code already exists. */
    boolean insert(LinkCode code, OfficerId officer, Instant made, Instant until) {
        return jdbc.sql("""
            INSERT INTO officer_link_code (digest, officer_id, made_at, until)
            VALUES (:digest, :officer, :made, :until) ON CONFLICT DO NOTHING
            """)
                        .param("digest", code.digest())
                        .param("officer", officer.value())
                        .param("made", utc(made))
                        .param("until", utc(until))
                        .update()
                == 1;
    }

    /** The officer of a code, which is used up; of two concurrent uses one succeeds. */
    Optional<OfficerId> use(LinkCode code, Instant now) {
        return jdbc.sql("DELETE FROM officer_link_code WHERE digest = :digest AND until > :now RETURNING officer_id")
                .param("digest", code.digest())
                .param("now", utc(now))
                .query(UUID.class)
                .optional()
                .map(OfficerId::new);
    }

    /** Ends an earlier link of the chat. */
    void insert(Link link) {
        jdbc.sql("UPDATE officer_link SET ended_at = :at WHERE address_id = :to AND ended_at IS NULL")
                .param("at", utc(link.since()))
                .param("to", link.to().value())
                .update();
        jdbc.sql("INSERT INTO officer_link (id, officer_id, address_id, linked_at) VALUES (:id, :officer, :to, :at)")
                .param("id", link.id())
                .param("officer", link.officer().value())
                .param("to", link.to().value())
                .param("at", utc(link.since()))
                .update();
    }

    boolean end(UUID id, OfficerId officer, Instant now) {
        return jdbc.sql("""
            UPDATE officer_link SET ended_at = :at
            WHERE id = :id AND officer_id = :officer AND ended_at IS NULL
            """)
                        .param("at", utc(now))
                        .param("id", id)
                        .param("officer", officer.value())
                        .update()
                == 1;
    }

    List<Link> of(OfficerId officer) {
        return jdbc.sql(IN_FORCE + "AND officer_id = ? ORDER BY linked_at")
                .param(officer.value())
                .query((row, _) -> link(row))
                .list();
    }

    List<Link> all() {
        return jdbc.sql(IN_FORCE + "ORDER BY linked_at")
                .query((row, _) -> link(row))
                .list();
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getObject("id", UUID.class),
                new OfficerId(row.getObject("officer_id", UUID.class)),
                new AddressId(row.getObject("address_id", UUID.class)),
                row.getObject("linked_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
