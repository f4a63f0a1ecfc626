package vn.hoixa.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stores the new states of claimed deliveries, many per statement. A delivery claimed again meanwhile, with a later
 * lease, is left alone; a lease that {@link Postponed} shortened still belongs to the claim.
 */
final class Settlements {
    private final JdbcClient jdbc;
    private final Clock clock;

    Settlements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void sent(UUID dispatcher, List<Settlement.Sent> sent) {
        if (sent.isEmpty()) {
            return;
        }
        var arrived = jdbc.sql("""
            UPDATE delivery d
            SET state = 'sent', claimed_by = NULL, lease_until = NULL, channel_id = r.channel_id,
                position = nextval('delivery_position'), settled_at = :now
            FROM unnest(:ids, CAST(:leases AS timestamptz[]), :channelIds) AS r (id, lease, channel_id)
            WHERE d.id = r.id AND d.claimed_by = :dispatcher AND d.lease_until <= r.lease
            RETURNING d.address_id, d.channel
            """)
                .param("now", Claims.at(clock.instant()))
                .param("ids", ids(sent))
                .param("leases", leases(sent))
                .param("channelIds", strings(sent, Settlement.Sent::channelId))
                .param("dispatcher", dispatcher)
                .query((row, _) ->
                        new Landed(new AddressId(row.getObject(1, UUID.class)), ChannelName.valueOf(row.getString(2))))
                .list();
        DeliverySignals.announceArrived(
                jdbc,
                arrived.stream()
                        .filter(each -> each.channel == ChannelName.WEB)
                        .map(Landed::address)
                        .toList());
    }

    private record Landed(AddressId address, ChannelName channel) {}

    void waiting(UUID dispatcher, List<Settlement.Waiting> waiting) {
        if (waiting.isEmpty()) {
            return;
        }
        jdbc.sql("""
            UPDATE delivery d
            SET state = 'waiting', claimed_by = NULL, lease_until = NULL, not_before = r.not_before, taken = r.taken,
                attempts = r.attempts, unknown_answers = r.unknown
            FROM unnest(:ids, CAST(:leases AS timestamptz[]), CAST(:notBefore AS timestamptz[]), :taken, :attempts,
                    :unknown)
                AS r (id, lease, not_before, taken, attempts, unknown)
            WHERE d.id = r.id AND d.claimed_by = :dispatcher AND d.lease_until <= r.lease
            """)
                .param("ids", ids(waiting))
                .param("leases", leases(waiting))
                .param("notBefore", times(waiting, Settlement.Waiting::notBefore))
                .param("taken", numbers(waiting, Settlement.Waiting::taken))
                .param("attempts", numbers(waiting, Settlement.Waiting::attempts))
                .param("unknown", numbers(waiting, Settlement.Waiting::unknown))
                .param("dispatcher", dispatcher)
                .update();
    }

    void givenUp(UUID dispatcher, List<Settlement.GivenUp> givenUp) {
        if (givenUp.isEmpty()) {
            return;
        }
        jdbc.sql("""
            UPDATE delivery d
            SET state = 'given_up', claimed_by = NULL, lease_until = NULL, reason = r.reason, code = r.code,
                settled_at = :now
            FROM unnest(:ids, CAST(:leases AS timestamptz[]), :reasons, :codes) AS r (id, lease, reason, code)
            WHERE d.id = r.id AND d.claimed_by = :dispatcher AND d.lease_until <= r.lease
            """)
                .param("now", Claims.at(clock.instant()))
                .param("ids", ids(givenUp))
                .param("leases", leases(givenUp))
                .param("reasons", strings(givenUp, Settlement.GivenUp::reason))
                .param("codes", strings(givenUp, Settlement.GivenUp::code))
                .param("dispatcher", dispatcher)
                .update();
    }

    /** Postpones all deliveries to these addresses until then. */
    void rest(Map<AddressId, Instant> until) {
        if (until.isEmpty()) {
            return;
        }
        var rests = List.copyOf(until.entrySet());
        jdbc.sql("""
            UPDATE address a SET rest_until = greatest(a.rest_until, r.until)
            FROM unnest(:ids, CAST(:until AS timestamptz[])) AS r (id, until) WHERE a.id = r.id
            """)
                .param("ids", rests.stream().map(each -> each.getKey().value()).toArray(UUID[]::new))
                .param("until", times(rests, Map.Entry::getValue))
                .update();
    }

    /** Marks an address as lost: the channel accepts nothing more for it. */
    void lost(AddressId address, String reason) {
        jdbc.sql("UPDATE address SET lost_at = ?, lost_reason = ? WHERE id = ? AND lost_at IS NULL")
                .param(Claims.at(clock.instant()))
                .param(reason)
                .param(address.value())
                .update();
    }

    /**
     * Adds to the channel's error counts of this hour; codes in a fixed order, so that two dispatchers do not deadlock.
     */
    void count(ChannelName channel, List<String> codes) {
        if (codes.isEmpty()) {
            return;
        }
        var numbers = new TreeMap<String, Integer>();
        codes.forEach(code -> numbers.merge(code, 1, Integer::sum));
        jdbc.sql("""
            INSERT INTO channel_error (channel, hour, code, number)
            SELECT :channel, date_trunc('hour', :now), code, number
            FROM unnest(:codes, :numbers) WITH ORDINALITY AS r (code, number, place) ORDER BY place
            ON CONFLICT (channel, hour, code) DO UPDATE SET number = channel_error.number + excluded.number
            """)
                .param("channel", channel.name())
                .param("now", Claims.at(clock.instant()))
                .param("codes", numbers.keySet().toArray(String[]::new))
                .param("numbers", numbers.values().toArray(Integer[]::new))
                .update();
    }

    private static Long[] ids(Collection<? extends Settlement> settlements) {
        return settlements.stream().map(each -> each.claim().delivery()).toArray(Long[]::new);
    }

    private static String[] leases(Collection<? extends Settlement> settlements) {
        return times(settlements, each -> each.claim().until());
    }

    private static <T> String[] strings(Collection<? extends T> rows, Function<T, String> value) {
        return rows.stream().map(value).map(Settlements::storable).toArray(String[]::new);
    }

    /** Removes the one character that PostgreSQL cannot store, since a vendor may send anything. */
    private static String storable(String said) {
        return said.replace("\0", "");
    }

    private static <T> Integer[] numbers(Collection<T> rows, ToIntFunction<T> value) {
        return rows.stream().mapToInt(value).boxed().toArray(Integer[]::new);
    }

    /** As strings, because the driver has no arrays of times. */
    private static <T> String[] times(Collection<? extends T> rows, Function<T, Instant> value) {
        return strings(rows, row -> value.apply(row).toString());
    }
}
