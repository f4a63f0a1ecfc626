package vn.hoixa.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Keyed hashes that recognise a suspect's number or address without storing it: 128 bits of HMAC-SHA256. Unlike the
 * short fingerprints in tokens they identify one value, so they are made only of suspects' values.
 */
public final class Recognition {
    private static final int BYTES = 16;

    private final SecretKey key;

    public Recognition(MasterKey master) {
        this.key = master.derive("recognition", "HmacSHA256");
    }

    /** The keyed hash of a normalised value; values of different kinds have unrelated hashes. */
    public String mark(String kind, String value) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of()
                    .formatHex(mac.doFinal((kind + ":" + value).getBytes(StandardCharsets.UTF_8)), 0, BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", e);
        }
    }
}
