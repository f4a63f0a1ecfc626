package vn.hoixa.bench;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoixa.delivery.ChannelName;

/** Simulated people of one village who subscribed on their phones and wrote lately, so that Zalo may write to them. */
public final class Subscribers {
    private Subscribers() {}

    /** As many on Telegram as on Zalo, all of whom want every warning; who is known already subscribes anew. */
    public static void insert(JdbcClient jdbc, String village, int number) {
        insert(jdbc, village, ChannelName.TELEGRAM, number / 2, 5_000_000_000L);
        insert(jdbc, village, ChannelName.ZALO, number - number / 2, 6_000_000_000_000L);
    }

    private static void insert(JdbcClient jdbc, String village, ChannelName channel, int number, long first) {
        jdbc.sql("""
            WITH people AS (
                INSERT INTO address (id, channel, recipient, first_seen, last_inbound)
                SELECT gen_random_uuid(), :channel, (:first + n)::text, now(), now() FROM generate_series(1, :number) n
                ON CONFLICT (channel, recipient) DO UPDATE SET last_inbound = now()
                RETURNING id)
            INSERT INTO subscription (address_id, village, least, since)
            SELECT id, :village, 'ordinary', now() FROM people
            """)
                .param("channel", channel.name())
                .param("first", first)
                .param("number", number)
                .param("village", village)
                .update();
    }
}
