package vn.hoixa.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;

/** A citizen as a channel knows them. Goes no further than the door: behind it there is an {@link AddressId}. */
public record ChannelUser(ChannelName channel, String recipient) {
    /**
     * Whoever holds a conversation on the web. Its id is a secret of 122 random bits and is kept as a digest only: who
     * reads the database cannot take a conversation over.
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
