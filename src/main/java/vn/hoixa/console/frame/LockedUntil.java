package vn.hoixa.console.frame;

import java.time.Instant;
import org.springframework.security.authentication.LockedException;

/** Thrown after too many wrong passwords: no attempt is accepted before that moment. */
final class LockedUntil extends LockedException {
    private static final long serialVersionUID = 1L;

    private final Instant until;

    LockedUntil(Instant until) {
        super("locked until " + until);
        this.until = until;
    }

    Instant until() {
        return until;
    }
}
