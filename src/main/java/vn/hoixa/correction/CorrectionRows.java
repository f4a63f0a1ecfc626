package vn.hoixa.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.office.Officer;
import vn.hoixa.office.OfficerId;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.Slot;

/** The rows of {@code correction} and its child tables. Joins the caller's transaction. */
@Component
class CorrectionRows {
    private final JdbcClient jdbc;
    private final Clock clock;

    CorrectionRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A row of the table.
     *
     * @param parts each part with its text at that time; empty for a dropped part
     */
    record Row(
            UUID id,
            Slot slot,
            Map<String, String> parts,
            OfficerId by,
            java.time.Instant at,
            Optional<UUID> text,
            Optional<String> waived,
            int people) {}

    /** The content of a decision: an approved text, or the reason why none is sent. */
    sealed interface Verdict {
        record Sent(UUID approval, UUID text) implements Verdict {}

        record Waived(String why) implements Verdict {}
    }

    /** Locks an item until the transaction ends; returns its row id. */
    long hold(Slot slot) {
        jdbc.sql("INSERT INTO correction_subject (kind, key) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .param(slot.type().id())
                .param(slot.key())
                .update();
        return jdbc.sql("SELECT id FROM correction_subject WHERE kind = ? AND key = ? FOR UPDATE")
                .param(slot.type().id())
                .param(slot.key())
                .query(Long.class)
                .single();
    }

    UUID insert(long subject, Officer by, Map<String, String> parts, Verdict verdict) {
        var id = UUID.randomUUID();
        jdbc.sql("""
            INSERT INTO correction (id, subject, parts, said, officer_id, at, approval_id, cleared_text_id, waived_why)
            VALUES (:id, :subject, :parts, :said, :officer, :at, :approval, :text, :why)
            """)
                .param("id", id)
                .param("subject", subject)
                .param("parts", parts.keySet().toArray(String[]::new))
                .param("said", parts.values().toArray(String[]::new))
                .param("officer", by.id().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("approval", verdict instanceof Verdict.Sent sent ? sent.approval() : null)
                .param("text", verdict instanceof Verdict.Sent sent ? sent.text() : null)
                .param("why", verdict instanceof Verdict.Waived waived ? waived.why() : null)
                .update();
        return id;
    }

    void insertCorrected(UUID correction, Collection<UUID> texts) {
        jdbc.sql("INSERT INTO correction_of (correction, cleared_text_id) SELECT :id, text FROM unnest(:texts) AS text")
                .param("id", correction)
                .param("texts", texts.toArray(UUID[]::new))
                .update();
    }

    void insertReceivers(UUID correction, Collection<AddressId> receivers) {
        jdbc.sql("INSERT INTO correction_receiver (correction, address_id) SELECT :id, one FROM unnest(:all) AS one")
                .param("id", correction)
                .param("all", receivers.stream().map(AddressId::value).toArray(UUID[]::new))
                .update();
    }

    /** The decisions by item, latest first. */
    Map<Slot, List<Row>> decisions() {
        var decisions = new HashMap<Slot, List<Row>>();
        jdbc.sql("""
            SELECT c.*, s.kind, s.key, (SELECT count(*) FROM correction_receiver WHERE correction = c.id) AS people
            FROM correction c JOIN correction_subject s ON s.id = c.subject ORDER BY c.at DESC
            """).query(row -> {
            var decision = read(row);
            decisions
                    .computeIfAbsent(decision.slot, _ -> new java.util.ArrayList<>())
                    .add(decision);
        });
        return decisions;
    }

    /** The recipients of these corrections, by correction. */
    Map<UUID, Set<AddressId>> receivers(Collection<UUID> corrections) {
        var receivers = new HashMap<UUID, Set<AddressId>>();
        jdbc.sql("SELECT correction, address_id FROM correction_receiver WHERE correction = ANY (?)")
                .param(corrections.toArray(UUID[]::new))
                .query(row -> {
                    receivers
                            .computeIfAbsent(row.getObject(1, UUID.class), _ -> new HashSet<>())
                            .add(new AddressId(row.getObject(2, UUID.class)));
                });
        return receivers;
    }

    /** The text that last corrected another. */
    Optional<Correction> of(UUID text) {
        return jdbc.sql("""
            SELECT c.cleared_text_id, c.at FROM correction_of o JOIN correction c ON c.id = o.correction
            WHERE o.cleared_text_id = ? ORDER BY c.at DESC LIMIT 1
            """)
                .param(text)
                .query((row, _) -> new Correction(
                        row.getObject(1, UUID.class),
                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .optional();
    }

    private static Row read(ResultSet row) throws SQLException {
        var parts = new LinkedHashMap<String, String>();
        var said = Arrays.asList((String[]) row.getArray("said").getArray()).iterator();
        for (String part : (String[]) row.getArray("parts").getArray()) {
            parts.put(part, Objects.requireNonNull(said.next()));
        }
        return new Row(
                row.getObject("id", UUID.class),
                new Slot(ItemType.of(row.getString("kind")), row.getString("key")),
                parts,
                new OfficerId(row.getObject("officer_id", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("cleared_text_id", UUID.class)),
                Optional.ofNullable(row.getString("waived_why")),
                row.getInt("people"));
    }
}
