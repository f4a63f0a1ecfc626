package vn.hoixa.channel.zalo;

import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.delivery.Addresses;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.delivery.ChannelUser;

/** Tracks followers of the account by the latest event: events come late, twice and in any order. */
final class Followers {
    private static final String UNFOLLOWED = "đã bỏ quan tâm Zalo OA";

    private final JdbcClient jdbc;
    private final Addresses addresses;
    private final TransactionOperations transaction;

    Followers(JdbcClient jdbc, Addresses addresses, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.addresses = addresses;
        this.transaction = transaction;
    }

    /** A follower who never wrote is not stored. */
    void heard(Event.Followed event) {
        addresses
                .find(new ChannelUser(ChannelName.ZALO, event.user()))
                .ifPresent(address -> transaction.executeWithoutResult(_ -> mark(address, event)));
    }

    private void mark(AddressId address, Event.Followed event) {
        if (!isNews(address, event)) {
            return;
        }
        if (event.follows()) {
            addresses.regained(address);
        } else {
            addresses.lost(address, UNFOLLOWED);
        }
    }

    private boolean isNews(AddressId address, Event.Followed event) {
        return jdbc.sql("""
            INSERT INTO zalo_follower (address_id, follows, at) VALUES (:address, :follows, :at)
            ON CONFLICT (address_id) DO UPDATE SET follows = :follows, at = :at
            WHERE zalo_follower.at < :at
            """)
                        .param("address", address.value())
                        .param("follows", event.follows())
                        .param("at", event.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
