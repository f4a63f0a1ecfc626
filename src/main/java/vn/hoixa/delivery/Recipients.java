package vn.hoixa.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Recipients of broadcasts: who has them or waits for them, and who declined. */
@Component
public class Recipients {
    /** Code of a delivery that its recipient declined before it began; consenting again revives it. */
    static final String DECLINED = "declined";

    private final JdbcClient jdbc;
    private final Clock clock;

    Recipients(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Addresses that have any of these or wait for it; given-up deliveries are left out. */
    public Set<AddressId> of(Collection<BroadcastId> broadcasts) {
        return jdbc.sql("SELECT DISTINCT address_id FROM delivery WHERE broadcast_id = ANY (?) AND state <> 'given_up'")
                .param(ids(broadcasts))
                .query((row, _) -> new AddressId(row.getObject(1, UUID.class)))
                .set();
    }

    /** Those of these addresses that have any of these or wait for it; given-up deliveries are left out. */
    public Set<AddressId> among(Collection<AddressId> addresses, Collection<BroadcastId> broadcasts) {
        return jdbc.sql("""
            SELECT address_id FROM delivery
            WHERE broadcast_id = ANY (?) AND address_id = ANY (?) AND state <> 'given_up'
            """)
                .param(ids(broadcasts))
                .param(addresses.stream().map(AddressId::value).toArray(UUID[]::new))
                .query((row, _) -> new AddressId(row.getObject(1, UUID.class)))
                .set();
    }

    /** Broadcasts of which a delivery to an address waits and has not begun. */
    public Set<BroadcastId> waitingFor(AddressId address) {
        return jdbc.sql("""
            SELECT broadcast_id FROM delivery
            WHERE address_id = ? AND state = 'waiting' AND taken = 0 AND broadcast_id IS NOT NULL
            """).param(address.value()).query(Recipients::broadcast).set();
    }

    /** Broadcasts of which an address has the whole text or a part. */
    public Set<BroadcastId> reached(AddressId address) {
        return jdbc.sql("""
            SELECT broadcast_id FROM delivery
            WHERE address_id = ? AND broadcast_id IS NOT NULL
              AND (state = 'sent' OR state = 'sending' OR taken > 0)
            """).param(address.value()).query(Recipients::broadcast).set();
    }

    /**
     * Cancels, in the caller's transaction, deliveries of these broadcasts to an address that have not begun.
     *
     * @param reason for officers, in Vietnamese
     * @return the number of cancelled deliveries
     */
    public int decline(AddressId address, Collection<BroadcastId> broadcasts, String reason) {
        return jdbc.sql("""
            UPDATE delivery SET state = 'given_up', code = :code, reason = :reason, settled_at = :now
            WHERE address_id = :address AND broadcast_id = ANY (:broadcasts) AND state = 'waiting' AND taken = 0
            """)
                .param("code", DECLINED)
                .param("reason", reason)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("address", address.value())
                .param("broadcasts", ids(broadcasts))
                .update();
    }

    private static BroadcastId broadcast(ResultSet row, int number) throws SQLException {
        return new BroadcastId(row.getObject(1, UUID.class));
    }

    private static UUID[] ids(Collection<BroadcastId> broadcasts) {
        return broadcasts.stream().map(BroadcastId::value).toArray(UUID[]::new);
    }
}
