package vn.hoixa.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;

/** A citizen identified by a channel. Used only at the entry point; all other code uses an {@link AddressId}. */
public record ChannelUser(ChannelName channel, String recipient) {
    /**
     * The holder of a web conversation. Its id is a secret of 122 random bits, stored only as a digest: somebody who
     * reads the database cannot take over a conversation.
     */
    public static ChannelUser web(UUID conversation) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            var digest = sha.digest(conversation.toString().getBytes(StandardCharsets.US_ASCII));
            return new ChannelUser(ChannelName.WEB, HexFormat.of().formatHex(digest));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** Without the recipient. */
    @Override
    public String toString() {
        return "ChannelUser[" + channel + "]";
    }
}
