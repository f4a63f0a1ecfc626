package vn.hoixa.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Keyed fingerprints of personal values: 16 bits of HMAC-SHA256, written as four hexadecimal digits.
 *
 * <p>Enough to see that two messages name the same number, too little to find the number even for somebody who holds
 * the key: about 1,500 Vietnamese mobile numbers share each fingerprint.
 */
final class Fingerprints {
    private final SecretKey key;

    Fingerprints(MasterKey master) {
        this.key = master.derive("fingerprints", "HmacSHA256");
    }

    String of(PersonalDataKind kind, String normalised) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var digest = mac.doFinal((kind + ":" + normalised).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 2);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", e);
        }
    }
}
