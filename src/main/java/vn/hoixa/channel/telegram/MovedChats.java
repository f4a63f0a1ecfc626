package vn.hoixa.channel.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.delivery.ChannelUser;

/**
 * Groups that became supergroups with another id. Telegram reports the new id with every refusal of the old one; it is
 * stored with the address, and here for deliveries in progress and for a group whose new id already has an address of
 * its own.
 */
final class MovedChats {
    private static final Logger LOG = LoggerFactory.getLogger(MovedChats.class);
    private static final int REMEMBERED = 1_000;

    private final Cache<String, String> moved =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final BiConsumer<ChannelUser, ChannelUser> keep;

    /** @param keep called with the old and the new id, to store the new one with the address */
    MovedChats(BiConsumer<ChannelUser, ChannelUser> keep) {
        this.keep = keep;
    }

    /** The present id of a chat. */
    String now(String chat) {
        return Optional.ofNullable(moved.getIfPresent(chat)).orElse(chat);
    }

    /** Never fails, since the caller has a message to send. */
    void note(String from, String to) {
        moved.put(from, to);
        try {
            keep.accept(user(from), user(to));
        } catch (DataAccessException e) {
            LOG.warn(
                    "that a group became a supergroup could not be kept ({}); it is with the first message after the next start",
                    e.getClass().getSimpleName());
        }
    }

    private static ChannelUser user(String chat) {
        return new ChannelUser(ChannelName.TELEGRAM, chat);
    }
}
