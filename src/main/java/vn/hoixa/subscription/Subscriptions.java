package vn.hoixa.subscription;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.bulletin.Severity;
import vn.hoixa.bulletin.VillageId;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.review.ClearedText;

/**
 * Subscriptions to warnings. Only people themselves can subscribe, and their consent is stored with the text they
 * agreed to.
 */
@Component
public class Subscriptions {
    private static final long COMING_AND_GOING = 0x61646472;

    private final JdbcClient jdbc;
    private final Clock clock;

    Subscriptions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Records consent, in the caller's transaction; a new one replaces the old.
     *
     * @param asked the stored text they agreed to
     */
    public void agree(AddressId who, Optional<VillageId> village, Severity least, ClearedText asked) {
        take("pg_advisory_xact_lock_shared");
        jdbc.sql("""
            INSERT INTO subscription (address_id, village, least, since) VALUES (:who, :village, :least, :at)
            ON CONFLICT (address_id) DO UPDATE SET village = excluded.village, least = excluded.least
            """)
                .param("who", who.value())
                .param("village", village.map(VillageId::value).orElse(""))
                .param("least", least.id())
                .param("at", now())
                .update();
        log(who, "agreed", new Subscription(who, village, least, clock.instant()), Optional.of(asked.id()));
    }

    /** Deletes a subscription, in the caller's transaction; false when there was none. */
    public boolean end(AddressId who) {
        take("pg_advisory_xact_lock_shared");
        var ended = find(who);
        ended.ifPresent(subscription -> {
            jdbc.sql("DELETE FROM subscription WHERE address_id = ?")
                    .param(who.value())
                    .update();
            log(who, "ended", subscription, Optional.empty());
        });
        return ended.isPresent();
    }

    /**
     * Locks the list of subscribers until the caller's transaction ends. A caller that then selects the recipients of a
     * text misses nobody: each subscriber was there before, or subscribes after the text is in force and gets it then.
     */
    public void standStill() {
        take("pg_advisory_xact_lock");
    }

    private void take(String lock) {
        jdbc.sql("SELECT " + lock + "(?)")
                .param(COMING_AND_GOING)
                .query((_, _) -> 1)
                .single();
    }

    public Optional<Subscription> find(AddressId who) {
        return jdbc.sql("SELECT * FROM subscription WHERE address_id = ?")
                .param(who.value())
                .query((row, _) -> read(row))
                .optional();
    }

    /** Subscribers for a severity in these villages. */
    public Set<AddressId> in(Collection<VillageId> villages, Severity severity) {
        return receivers(villages.stream().map(VillageId::value).toArray(String[]::new), severity);
    }

    /** Subscribers for a severity outside these villages, or without a village. */
    public Set<AddressId> elsewhere(Collection<VillageId> villages, Severity severity) {
        return new HashSet<>(
                jdbc.sql("SELECT address_id FROM subscription WHERE village <> ALL (?) AND least = ANY (?)")
                        .param(villages.stream().map(VillageId::value).toArray(String[]::new))
                        .param(wanting(severity))
                        .query((row, _) -> new AddressId(row.getObject(1, UUID.class)))
                        .list());
    }

    /** The villages of these addresses, where they named one. */
    public Map<AddressId, VillageId> villagesOf(Collection<AddressId> addresses) {
        var villages = new HashMap<AddressId, VillageId>();
        jdbc.sql("SELECT address_id, village FROM subscription WHERE address_id = ANY (?) AND village <> ''")
                .param(addresses.stream().map(AddressId::value).toArray(UUID[]::new))
                .query(row -> {
                    villages.put(new AddressId(row.getObject(1, UUID.class)), new VillageId(row.getString(2)));
                });
        return villages;
    }

    /** The number of subscribers by village id; those without a village under the empty id. */
    public Map<String, Integer> count() {
        var counts = new HashMap<String, Integer>();
        jdbc.sql("SELECT village, count(*) FROM subscription GROUP BY village").query(row -> {
            counts.put(row.getString(1), row.getInt(2));
        });
        return counts;
    }

    private Set<AddressId> receivers(String[] villages, Severity severity) {
        return new HashSet<>(jdbc.sql("SELECT address_id FROM subscription WHERE village = ANY (?) AND least = ANY (?)")
                .param(villages)
                .param(wanting(severity))
                .query((row, _) -> new AddressId(row.getObject(1, UUID.class)))
                .list());
    }

    /** The thresholds that a severity reaches. */
    private static String[] wanting(Severity severity) {
        return Arrays.stream(Severity.values())
                .filter(severity::isAtLeast)
                .map(Severity::id)
                .toArray(String[]::new);
    }

    private void log(AddressId who, String act, Subscription what, Optional<UUID> text) {
        jdbc.sql("""
            INSERT INTO subscription_consent (address_id, act, village, least, cleared_text_id, at)
            VALUES (:who, :act, :village, :least, :text, :at)
            """)
                .param("who", who.value())
                .param("act", act)
                .param("village", what.village().map(VillageId::value).orElse(""))
                .param("least", what.least().id())
                .param("text", text.orElse(null))
                .param("at", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Subscription read(ResultSet row) throws SQLException {
        String village = row.getString("village");
        return new Subscription(
                new AddressId(row.getObject("address_id", UUID.class)),
                village.isEmpty() ? Optional.empty() : Optional.of(new VillageId(village)),
                Severity.valueOf(row.getString("least").toUpperCase(java.util.Locale.ROOT)),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
