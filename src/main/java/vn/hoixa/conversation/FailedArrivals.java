package vn.hoixa.conversation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.hoixa.delivery.ChannelName;

/**
 * Counts webhook deliveries of messages that could not be processed, in the database so that every replica knows. One
 * that failed {@link #ATTEMPTS} times is given up: by then twenty minutes have passed at Zalo, and the sender should be
 * told. While the database is unreachable nothing is counted, so an outage gives nothing up.
 */
@Component
public class FailedArrivals {
    /** Zalo delivers a message six times, the last an hour and a half after the fourth; Telegram more often. */
    public static final int ATTEMPTS = 4;

    private static final Logger LOG = LoggerFactory.getLogger(FailedArrivals.class);
    /** How long counts are stored: longer than any vendor retries. */
    private static final Duration KEPT = Duration.ofDays(3);

    private final JdbcClient jdbc;
    private final Clock clock;

    /** What to do with a message that could not be processed. */
    public enum Fate {
        /** It may be delivered again. */
        AGAIN,
        /** It is given up now: tell its sender. */
        GIVEN_UP,
        /** It was given up before, and its sender was told. */
        OVER
    }

    FailedArrivals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts one more failure of a message. */
    public Fate failed(Inbound message) {
        try {
            int attempts = count(digest(message));
            if (attempts < ATTEMPTS) {
                return Fate.AGAIN;
            }
            return attempts == ATTEMPTS ? givenUp(message.from().channel()) : Fate.OVER;
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("a failed message is not counted ({})", e.getClass().getSimpleName());
            return Fate.AGAIN;
        }
    }

    /** How many messages of a channel were given up. */
    public int passedOver(ChannelName channel) {
        return jdbc.sql("SELECT number FROM arrivals_passed_over WHERE channel = ?")
                .param(channel.name())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private Fate givenUp(ChannelName channel) {
        jdbc.sql("""
            INSERT INTO arrivals_passed_over (channel, number) VALUES (?, 1)
            ON CONFLICT (channel) DO UPDATE SET number = arrivals_passed_over.number + 1
            """).param(channel.name()).update();
        LOG.error(
                "{}: a message failed {} times and is passed over; its sender is told to write again",
                channel,
                ATTEMPTS);
        return Fate.GIVEN_UP;
    }

    private int count(byte[] message) {
        var now = clock.instant();
        jdbc.sql("DELETE FROM failed_arrival WHERE failed_at < ?")
                .param(utc(now.minus(KEPT)))
                .update();
        return jdbc.sql("""
            INSERT INTO failed_arrival (message, attempts, failed_at) VALUES (:message, 1, :at)
            ON CONFLICT (message) DO UPDATE SET attempts = failed_arrival.attempts + 1, failed_at = :at
            RETURNING attempts
            """)
                .param("message", message)
                .param("at", utc(now))
                .query(Integer.class)
                .single();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static byte[] digest(Inbound message) {
        String known = String.join(
                "\n",
                message.from().channel().name(),
                message.from().recipient(),
                message.edition().name(),
                message.messageId().orElse(message.raw()));
        try {
            return MessageDigest.getInstance("SHA-256").digest(known.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
