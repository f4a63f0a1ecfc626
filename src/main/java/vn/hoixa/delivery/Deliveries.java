package vn.hoixa.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.ClearedTexts;

/** Texts on their way to citizens. A delivery is a row, written in the transaction of the act that causes it. */
@Component
public class Deliveries {
    private static final String ARRIVED = """
        SELECT id, position, cleared_text_id, settled_at FROM delivery WHERE address_id = ? AND state = 'sent'
        """;

    private final JdbcClient jdbc;
    private final ClearedTexts texts;
    private final Clock clock;

    Deliveries(JdbcClient jdbc, ClearedTexts texts, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    /** Puts a stored text on its way, in the caller's transaction; the dispatchers hear of it when that commits. */
    public DeliveryId enqueue(AddressId to, ClearedText text) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        long id = jdbc.sql("""
            INSERT INTO delivery (address_id, cleared_text_id, enqueued_at, not_before)
            VALUES (?, ?, ?, ?) RETURNING id
            """)
                .param(to.value())
                .param(text.id())
                .param(now)
                .param(now)
                .query(Long.class)
                .single();
        DeliverySignals.announceWaiting(jdbc);
        return new DeliveryId(id);
    }

    /** Puts one stored text on its way to each of these, in the caller's transaction. */
    public void enqueueAll(Collection<AddressId> to, ClearedText text) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
            INSERT INTO delivery (address_id, cleared_text_id, enqueued_at, not_before)
            SELECT receiver, :text, :now, :now FROM unnest(:to) AS receiver ORDER BY receiver
            """)
                .param("text", text.id())
                .param("now", now)
                .param("to", to.stream().map(AddressId::value).toArray(UUID[]::new))
                .update();
        DeliverySignals.announceWaiting(jdbc);
    }

    /** That a text was put on its way to an address. */
    public record Sending(AddressId to, UUID text, Instant at) {}

    /** Where any of these texts was sent, or is on its way to; what was given up is left out. */
    public List<Sending> of(Collection<UUID> texts) {
        return jdbc.sql("""
            SELECT address_id, cleared_text_id, enqueued_at FROM delivery
            WHERE cleared_text_id = ANY (?) AND state <> 'given_up'
            """)
                .param(texts.toArray(UUID[]::new))
                .query((row, _) -> new Sending(
                        new AddressId(row.getObject(1, UUID.class)),
                        row.getObject(2, UUID.class),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * What has been sent to an address after a position, oldest first.
     *
     * @param after the position of the last text already seen, or 0
     * @param limit at most so many
     */
    public List<Arrived> arrived(AddressId at, long after, int limit) {
        return arrived(jdbc.sql(ARRIVED + "AND position > ? ORDER BY position LIMIT ?")
                .param(at.value())
                .param(after)
                .param(limit));
    }

    /** What has been sent to an address since a moment, oldest first, at most so many. */
    public List<Arrived> arrivedSince(AddressId at, Instant start, int limit) {
        return arrived(jdbc.sql(ARRIVED + "AND settled_at > ? ORDER BY position LIMIT ?")
                .param(at.value())
                .param(start.atOffset(ZoneOffset.UTC))
                .param(limit));
    }

    private List<Arrived> arrived(JdbcClient.StatementSpec query) {
        var rows = query.query((row, _) -> new Row(
                        row.getLong("id"),
                        row.getLong("position"),
                        row.getObject("cleared_text_id", UUID.class),
                        row.getObject("settled_at", OffsetDateTime.class)))
                .list();
        var bodies = texts.get(rows.stream().map(Row::text).toList());
        return rows.stream().map(row -> row.arrived(bodies)).toList();
    }

    /** Whether a text has been on its way to an address: a private text may be seen there and nowhere else. */
    public Optional<DeliveryId> find(AddressId to, ClearedText text) {
        return jdbc.sql("SELECT min(id) FROM delivery WHERE address_id = ? AND cleared_text_id = ?")
                .param(to.value())
                .param(text.id())
                .query(Long.class)
                .optional()
                .map(DeliveryId::new);
    }

    private record Row(long id, long position, UUID text, OffsetDateTime settledAt) {
        Arrived arrived(Map<UUID, ClearedText> bodies) {
            var body = Objects.requireNonNull(bodies.get(text), "the foreign key holds");
            return new Arrived(new DeliveryId(id), position, body, settledAt.toInstant());
        }
    }
}
