package vn.hoixa.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The addresses of citizens. What a channel calls them is here and nowhere else. */
@Component
public class Addresses {
    private final JdbcClient jdbc;
    private final Clock clock;

    Addresses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The address of a conversation on the web, made when it is new. The conversation's id is a secret, 122 random bits,
     * and is kept as a digest only: who reads the database cannot take a conversation over.
     */
    public AddressId ofConversation(UUID conversation) {
        String recipient = digest(conversation);
        jdbc.sql("""
            INSERT INTO address (id, channel, recipient, first_seen) VALUES (?, ?, ?, ?)
            ON CONFLICT (channel, recipient) DO NOTHING
            """)
                .param(UUID.randomUUID())
                .param(ChannelName.WEB.name())
                .param(recipient)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return find(recipient).orElseThrow();
    }

    /** The address of a conversation that has been seen. */
    public Optional<AddressId> findConversation(UUID conversation) {
        return find(digest(conversation));
    }

    private Optional<AddressId> find(String recipient) {
        return jdbc.sql("SELECT id FROM address WHERE channel = ? AND recipient = ?")
                .param(ChannelName.WEB.name())
                .param(recipient)
                .query((row, _) -> new AddressId(row.getObject(1, UUID.class)))
                .optional();
    }

    private static String digest(UUID conversation) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(conversation.toString().getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
