package vn.hoixa.office;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.office.AuditEntry.Subject;
import vn.hoixa.office.OfficerRows.Door;

/**
 * Signing in, with a lock-out that grows: after five wrong passwords a minute, then two, four … at most an hour. The
 * count lives in the database, so it holds for every replica and survives a restart.
 */
@Component
public class SignIns {
    private static final int FREE_FAILURES = 5;
    private static final Duration FIRST_LOCK = Duration.ofMinutes(1);
    private static final Duration LONGEST_LOCK = Duration.ofHours(1);

    private final OfficerRows rows;
    private final Officers officers;
    private final Passwords passwords;
    private final Audit audit;
    private final TransactionOperations transactions;

    SignIns(OfficerRows rows, Officers officers, Passwords passwords, Audit audit, TransactionOperations transactions) {
        this.rows = rows;
        this.officers = officers;
        this.passwords = passwords;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** What came of an attempt. */
    public sealed interface Attempt {
        /** The officer is who they say. */
        record Welcome(Officer officer) implements Attempt {}

        /** Unknown login, wrong password or disabled account; which of them is not told. */
        record Wrong() implements Attempt {}

        /** Too many wrong passwords; until then no password is looked at. */
        record Locked(Instant until) implements Attempt {}
    }

    /** Tries a password; attempts on one account follow each other. */
    public Attempt attempt(String login, String password) {
        return Objects.requireNonNull(transactions.execute(status ->
                rows.hold(login).map(door -> attempt(door, password)).orElseGet(() -> refuseStranger(password))));
    }

    private Attempt refuseStranger(String password) {
        passwords.matchNobodys(password);
        return new Attempt.Wrong();
    }

    private Attempt attempt(Door door, String password) {
        if (door.lockedUntil().isPresent()) {
            return new Attempt.Locked(door.lockedUntil().get());
        }
        if (!passwords.matches(password, door.hash())) {
            return refuse(door);
        }
        rows.forgetFailures(door);
        audit.record(new AuditEntry(new Actor.ByOfficer(door.id()), "officer.sign_in", subject(door)));
        return new Attempt.Welcome(officers.find(door.id()).orElseThrow());
    }

    private Attempt refuse(Door door) {
        int failures = door.failures() + 1;
        var lockedUntil = rows.countFailure(door, lock(failures));
        var details = Map.of("failures", Integer.toString(failures));
        audit.record(new AuditEntry(new Actor.Application(), "officer.sign_in_failed", subject(door), details));
        return lockedUntil.<Attempt>map(Attempt.Locked::new).orElseGet(Attempt.Wrong::new);
    }

    private static Optional<Duration> lock(int failures) {
        if (failures < FREE_FAILURES) {
            return Optional.empty();
        }
        var grown = FIRST_LOCK.multipliedBy(1L << Math.min(failures - FREE_FAILURES, 10));
        return Optional.of(grown.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : grown);
    }

    private static Subject subject(Door door) {
        return new Subject("officer", door.id().toString());
    }
}
