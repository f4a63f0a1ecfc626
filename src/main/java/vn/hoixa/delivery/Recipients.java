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

/** The addresses of texts to many: who has them or waits for them, and who wants them no more. */
@Component
public class Recipients {
    /** The code of what its receiver did not want any more before it was begun; a later yes takes it up again. */
    static final String DECLINED = "declined";

    private final JdbcClient jdbc;
    private final Clock clock;

    Recipients(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who has any of these or waits for it; what was given up is left out. */
    public Set<AddressId> of(Collection<BroadcastId> broadcasts) {
        return jdbc.sql("SELECT DISTINCT address_id FROM delivery WHERE broadcast_id = ANY (?) AND state <> 'given_up'")
                .param(ids(broadcasts))
                .query((row, _) -> new AddressId(row.getObject(1, UUID.class)))
                .set();
    }

    /** Who of these addresses has any of these or waits for it; what was given up is left out. */
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

    /** Of which broadcasts something waits for an address that was not begun yet. */
    public Set<BroadcastId> waitingFor(AddressId address) {
        return jdbc.sql("""
            SELECT broadcast_id FROM delivery
            WHERE address_id = ? AND state = 'waiting' AND taken = 0 AND broadcast_id IS NOT NULL
            """).param(address.value()).query(Recipients::broadcast).set();
    }

    /** Of which broadcasts an address has the whole text or a part. */
    public Set<BroadcastId> reached(AddressId address) {
        return jdbc.sql("""
            SELECT broadcast_id FROM delivery
            WHERE address_id = ? AND broadcast_id IS NOT NULL
              AND (state = 'sent' OR state = 'sending' OR taken > 0)
            """).param(address.value()).query(Recipients::broadcast).set();
    }

    /**
     * Gives up, in the caller's transaction, what of these waits for an address and was not begun.
     *
     * @param reason for officers, in Vietnamese
     * @return how many
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
