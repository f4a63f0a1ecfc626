package vn.hoixa.office;

import java.security.SecureRandom;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Passwords whose hashes cost next to nothing: tests open hundreds of accounts. */
public final class CheapPasswords {
    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int KIBIBYTES = 64;

    private CheapPasswords() {}

    static Passwords made() {
        return new Passwords(new SecureRandom(), new Argon2PasswordEncoder(SALT, HASH, 1, KIBIBYTES, 1));
    }

    /** Puts them in the place of an application's own. */
    public static void in(GenericApplicationContext context) {
        context.registerBean(Passwords.class, CheapPasswords::made, bean -> bean.setPrimary(true));
    }
}
