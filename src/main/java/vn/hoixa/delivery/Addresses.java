package vn.hoixa.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Repository of citizens' addresses. The channel's ids of citizens are stored only here. */
@Component
public class Addresses {
    private final JdbcClient jdbc;
    private final Clock clock;

    Addresses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The address of a citizen, created if new. */
    public AddressId of(ChannelUser user) {
        return find(user).orElseGet(() -> make(user));
    }

    private AddressId make(ChannelUser user) {
        jdbc.sql("""
            INSERT INTO address (id, channel, recipient, first_seen) VALUES (?, ?, ?, ?)
            ON CONFLICT (channel, recipient) DO NOTHING
            """)
                .param(UUID.randomUUID())
                .param(user.channel().name())
                .param(user.recipient())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return find(user).orElseThrow();
    }

    /** The address of a known citizen. */
    public Optional<AddressId> find(ChannelUser user) {
        return jdbc.sql("SELECT id FROM address WHERE channel = ? AND recipient = ?")
                .param(user.channel().name())
                .param(user.recipient())
                .query((row, _) -> new AddressId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Records when a citizen last wrote or pressed something, and that they can be reached again. */
    public void interacted(AddressId address, Instant at) {
        jdbc.sql("""
            UPDATE address SET last_inbound = greatest(last_inbound, :at), lost_at = NULL, lost_reason = NULL
            WHERE id = :id
            """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", address.value())
                .update();
    }

    /** When a citizen last wrote or pressed something there. */
    public Optional<Instant> lastInbound(AddressId address) {
        return jdbc.sql("SELECT last_inbound FROM address WHERE id = ? AND last_inbound IS NOT NULL")
                .param(address.value())
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    /**
     * Marks an address as lost because its channel accepts no more messages for it: nothing is sent there until
     * {@link #regained}.
     *
     * @param reason in Vietnamese, for officers
     */
    public void lost(AddressId address, String reason) {
        jdbc.sql("UPDATE address SET lost_at = :at, lost_reason = :reason WHERE id = :id AND lost_at IS NULL")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("id", address.value())
                .update();
    }

    /**
     * Changes the channel's id of an address. Where the new id already has an address, both stay as they are. Returns
     * whether it was changed.
     */
    public boolean moved(ChannelUser from, ChannelUser to) {
        try {
            return jdbc.sql("""
                UPDATE address SET recipient = :to, lost_at = NULL, lost_reason = NULL
                WHERE channel = :channel AND recipient = :from AND NOT EXISTS (
                    SELECT FROM address WHERE channel = :channel AND recipient = :to)
                """)
                            .param("channel", from.channel().name())
                            .param("from", from.recipient())
                            .param("to", to.recipient())
                            .update()
                    == 1;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** Removes the mark of a lost address: the citizen unblocked or follows again. */
    public void regained(AddressId address) {
        jdbc.sql("UPDATE address SET lost_at = NULL, lost_reason = NULL WHERE id = ?")
                .param(address.value())
                .update();
    }

    /** Which of these addresses are lost. */
    public Set<AddressId> lostOf(Collection<AddressId> addresses) {
        return Set.copyOf(jdbc.sql("SELECT id FROM address WHERE id = ANY (?) AND lost_at IS NOT NULL")
                .param(addresses.stream().map(AddressId::value).toArray(UUID[]::new))
                .query((row, _) -> new AddressId(row.getObject(1, UUID.class)))
                .list());
    }

    /** The number of these addresses by channel. */
    public Map<ChannelName, Integer> byChannel(Collection<AddressId> addresses) {
        var counts = new EnumMap<ChannelName, Integer>(ChannelName.class);
        jdbc.sql("SELECT channel, count(*) FROM address WHERE id = ANY (?) GROUP BY channel")
                .param(addresses.stream().map(AddressId::value).toArray(UUID[]::new))
                .query(row -> {
                    counts.put(ChannelName.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    /** The channel of each of these addresses. */
    public Map<AddressId, ChannelName> channels(Collection<AddressId> addresses) {
        var channels = new HashMap<AddressId, ChannelName>();
        jdbc.sql("SELECT id, channel FROM address WHERE id = ANY (?)")
                .param(addresses.stream().map(AddressId::value).toArray(UUID[]::new))
                .query(row -> {
                    channels.put(new AddressId(row.getObject(1, UUID.class)), ChannelName.valueOf(row.getString(2)));
                });
        return channels;
    }
}
