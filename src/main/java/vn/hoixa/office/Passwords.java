package vn.hoixa.office;

import java.security.SecureRandom;
import java.text.Normalizer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Generates officers' passwords and checks them; only argon2id hashes are stored. */
@Component
class Passwords {
    /** No 0 and o, no 1, i and l: a password is read from paper. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 4;

    private final SecureRandom random;
    private final Argon2PasswordEncoder encoder;
    private final String nobodys;

    @Autowired
    Passwords(SecureRandom random) {
        this(random, Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8());
    }

    /** @param encoder sets the cost of a hash */
    Passwords(SecureRandom random, Argon2PasswordEncoder encoder) {
        this.random = random;
        this.encoder = encoder;
        this.nobodys = hash(fresh());
    }

    /** A new password such as {@code k7mw-93fh-t2pd-x8rn}, 79 bits of chance. */
    String fresh() {
        var password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
            password.append(i > 0 && i % GROUP_LENGTH == 0 ? "-" : "")
                    .append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    String hash(String password) {
        return encoder.encode(composed(password));
    }

    boolean matches(String password, String hash) {
        return encoder.matches(composed(password), hash);
    }

    /** Normalises Unicode: a diacritic is one code point or two, depending on the keyboard. */
    private static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    /** Takes as long as {@link #matches}, so that an unknown login cannot be told from a wrong password. */
    void matchNobodys(String password) {
        if (encoder.matches(password, nobodys)) {
            throw new IllegalStateException("a password that was thrown away has been guessed");
        }
    }
}
