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
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.ClearedTexts;

/** Deliveries of texts to citizens. A delivery is a row, written in the transaction of the act that causes it. */
@Component
public class Deliveries {
    private static final String ARRIVED = """
        SELECT id, position, cleared_text_id, settled_at FROM delivery
        WHERE address_id = ? AND state = 'sent' AND NOT reply
        """;

    private final JdbcClient jdbc;
    private final ClearedTexts texts;
    private final Clock clock;

    Deliveries(JdbcClient jdbc, ClearedTexts texts, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Queues a stored text for an address, in the caller's transaction; the dispatchers are notified when it commits.
     */
    public DeliveryId enqueue(AddressId to, ClearedText text) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        long id = jdbc.sql("""
            INSERT INTO delivery (address_id, channel, cleared_text_id, enqueued_at, not_before)
            SELECT id, channel, :text, :now, :now FROM address WHERE id = :to RETURNING id
            """)
                .param("text", text.id())
                .param("now", now)
                .param("to", to.value())
                .query(Long.class)
                .single();
        DeliverySignals.announceWaiting(jdbc);
        return new DeliveryId(id);
    }

    /**
     * Queues the reply to a message, in the transaction of its turn. On the commune's own page it counts as sent when
     * that commits: the response to the request carries it.
     */
    public DeliveryId reply(AddressId to, ClearedText text) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var row = jdbc.sql("""
            INSERT INTO delivery (address_id, channel, cleared_text_id, enqueued_at, not_before, reply,
                                  state, position, settled_at)
            SELECT id, channel, :text, :now, :now, true,
                   CASE channel WHEN 'WEB' THEN 'sent' ELSE 'waiting' END,
                   CASE channel WHEN 'WEB' THEN nextval('delivery_position') END,
                   CASE channel WHEN 'WEB' THEN CAST(:now AS timestamptz) END
            FROM address WHERE id = :to RETURNING id, channel
            """)
                .param("text", text.id())
                .param("now", now)
                .param("to", to.value())
                .query((found, _) -> Map.entry(new DeliveryId(found.getLong(1)), found.getString(2)))
                .single();
        if (!row.getValue().equals(ChannelName.WEB.name())) {
            DeliverySignals.announceWaiting(jdbc);
        }
        return row.getKey();
    }

    /** Queues one stored text for each of these addresses, in the caller's transaction. */
    public void enqueueAll(Collection<AddressId> to, ClearedText text) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
            INSERT INTO delivery (address_id, channel, cleared_text_id, enqueued_at, not_before)
            SELECT id, channel, :text, :now, :now FROM address WHERE id = ANY (:to) ORDER BY id
            """)
                .param("text", text.id())
                .param("now", now)
                .param("to", to.stream().map(AddressId::value).toArray(UUID[]::new))
                .update();
        DeliverySignals.announceWaiting(jdbc);
    }

    /**
     * Queues one stored text for many addresses as a broadcast, in the caller's transaction, with lower priority than
     * replies. Called again for the same broadcast it adds the addresses that are new, or want again what they had
     * declined, and nothing else. An address that is lost is recorded as out of reach.
     *
     * @param until no delivery of it begins after this moment; empty for no end
     * @return the number of new addresses
     */
    public int broadcast(
            BroadcastId broadcast,
            Collection<AddressId> to,
            ClearedText text,
            Urgency urgency,
            Optional<Instant> until) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        begin(broadcast, urgency, now, until);
        int added = jdbc.sql("""
            INSERT INTO delivery (address_id, channel, cleared_text_id, broadcast_id, enqueued_at, not_before,
                                  state, code, reason, settled_at)
            SELECT a.id, a.channel, :text, b.id, :now, :now,
                   CASE WHEN a.lost_at IS NULL AND b.state <> 'CANCELLED' THEN 'waiting' ELSE 'given_up' END,
                   CASE WHEN b.state = 'CANCELLED' THEN 'cancelled' WHEN a.lost_at IS NOT NULL THEN 'unreachable' END,
                   CASE WHEN b.state = 'CANCELLED' THEN b.reason ELSE a.lost_reason END,
                   CASE WHEN a.lost_at IS NOT NULL OR b.state = 'CANCELLED' THEN :now END
            FROM address a, broadcast b WHERE a.id = ANY (:to) AND b.id = :broadcast ORDER BY a.id
            ON CONFLICT (broadcast_id, address_id) WHERE broadcast_id IS NOT NULL DO UPDATE
            SET enqueued_at = excluded.enqueued_at, not_before = excluded.not_before, attempts = 0,
                unknown_answers = 0,
                state = excluded.state, code = excluded.code, reason = excluded.reason, settled_at = excluded.settled_at
            WHERE delivery.code = :declined
            """)
                .param("text", text.id())
                .param("now", now)
                .param("broadcast", broadcast.value())
                .param("declined", Recipients.DECLINED)
                .param("to", to.stream().map(AddressId::value).toArray(UUID[]::new))
                .update();
        DeliverySignals.announceWaiting(jdbc);
        return added;
    }

    private void begin(BroadcastId broadcast, Urgency urgency, OffsetDateTime now, Optional<Instant> until) {
        jdbc.sql("""
            INSERT INTO broadcast (id, urgency, begun_at, changed_at, expires_at)
            VALUES (:id, :urgency, :now, :now, coalesce(CAST(:until AS timestamptz), 'infinity'))
            ON CONFLICT (id) DO UPDATE
            SET state = CASE broadcast.state WHEN 'FINISHED' THEN 'RUNNING' ELSE broadcast.state END
            """)
                .param("id", broadcast.value())
                .param("urgency", urgency.name())
                .param("now", now)
                .param("until", until.map(end -> end.atOffset(ZoneOffset.UTC)).orElse(null))
                .update();
    }

    /** A text queued for or sent to an address. */
    public record Sending(AddressId to, UUID text, Instant at) {}

    /** The addresses to which any of these texts was sent or is queued; given-up deliveries are left out. */
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

    /** The addresses that a broadcast did not reach because it was cancelled first. */
    public Set<AddressId> cancelled(BroadcastId broadcast) {
        return Set.copyOf(jdbc.sql(
                        "SELECT address_id FROM delivery WHERE broadcast_id = ? AND state = 'given_up' AND code = 'cancelled'")
                .param(broadcast.value())
                .query((row, _) -> new AddressId(row.getObject(1, UUID.class)))
                .list());
    }

    /** Delivery status of a text at an address. */
    public record Fated(AddressId to, UUID text, Fate fate) {}

    /** The delivery status of these texts, once per address; for a text sent again, the best one. */
    public List<Fated> fates(Collection<UUID> texts) {
        return jdbc.sql("""
            SELECT DISTINCT ON (address_id, cleared_text_id) address_id, cleared_text_id, state, reason FROM delivery
            WHERE cleared_text_id = ANY (?)
            ORDER BY address_id, cleared_text_id, CASE state WHEN 'sent' THEN 0 WHEN 'given_up' THEN 2 ELSE 1 END
            """)
                .param(texts.toArray(UUID[]::new))
                .query((row, _) -> new Fated(
                        new AddressId(row.getObject("address_id", UUID.class)),
                        row.getObject("cleared_text_id", UUID.class),
                        fate(row.getString("state"), Optional.ofNullable(row.getString("reason")))))
                .list();
    }

    private static Fate fate(String state, Optional<String> reason) {
        return switch (state) {
            case "sent" -> new Fate.Arrived();
            case "given_up" -> new Fate.GivenUp(reason.orElse(""));
            default -> new Fate.OnItsWay();
        };
    }

    /**
     * Texts sent to an address after a position, oldest first, without replies to its own messages.
     *
     * @param after the position of the last text already seen, or 0
     * @param limit the most texts returned
     */
    public List<Arrived> arrived(AddressId at, long after, int limit) {
        return arrived(jdbc.sql(ARRIVED + "AND position > ? ORDER BY position LIMIT ?")
                .param(at.value())
                .param(after)
                .param(limit));
    }

    /**
     * Texts sent to an address after a moment, or at that moment after a position; oldest first, without replies to its own
     * messages, at most {@code limit}.
     */
    public List<Arrived> arrivedSince(AddressId at, Instant start, long position, int limit) {
        return arrived(jdbc.sql(ARRIVED + "AND (settled_at, position) > (?, ?) ORDER BY settled_at, position LIMIT ?")
                .param(at.value())
                .param(start.atOffset(ZoneOffset.UTC))
                .param(position)
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

    /** The delivery of a text to an address: a private text may be seen there and nowhere else. */
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
