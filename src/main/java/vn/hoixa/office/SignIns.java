package vn.hoixa.office;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.office.AuditEntry.Subject;
import vn.hoixa.office.OfficerRows.Door;

/**
 * Signing in by password, with a growing lock-out: see {@link LockOut}. The count lives in the database, so it holds
 * for every replica and survives a restart.
 */
@Component
public class SignIns {
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

    /** Result of an attempt to sign in. */
    public sealed interface Attempt {
        /** The password is right. */
        record Welcome(Officer officer) implements Attempt {}

        /** Unknown login, wrong password or disabled account; the caller is not told which. */
        record Wrong() implements Attempt {}

        /** Too many wrong passwords; no password is checked until then. */
        record Locked(Instant until) implements Attempt {}
    }

    /**
     * The sign-in state of an account.
     *
     * @param lockedUntil only while it is in the future
     * @param owesOwnPassword whether its password was handed over and only lets its officer choose another
     */
    public record Condition(Optional<Instant> lockedUntil, boolean owesOwnPassword) {}

    public Condition condition(Officer officer) {
        return rows.condition(officer.id()).orElseThrow();
    }

    /** Tries a password; attempts on one account are serialised. */
    public Attempt attempt(String login, String password) {
        return attempt(login, password, "officer.sign_in");
    }

    /** Asks a signed-in officer for the password again, before an act on the account itself. */
    public Attempt confirm(Officer officer, String password) {
        return attempt(officer.login(), password, "officer.confirm");
    }

    private Attempt attempt(String login, String password, String act) {
        return Objects.requireNonNull(transactions.execute(status ->
                rows.hold(login).map(door -> attempt(door, password, act)).orElseGet(() -> refuseStranger(password))));
    }

    private Attempt refuseStranger(String password) {
        passwords.matchNobodys(password);
        return new Attempt.Wrong();
    }

    private Attempt attempt(Door door, String password, String act) {
        if (door.lockedUntil().isPresent()) {
            return new Attempt.Locked(door.lockedUntil().get());
        }
        if (!passwords.matches(password, door.hash())) {
            return refuse(door);
        }
        rows.forgetFailures(door);
        audit.record(new AuditEntry(new Actor.ByOfficer(door.id()), act, subject(door)));
        return new Attempt.Welcome(officers.find(door.id()).orElseThrow());
    }

    private Attempt refuse(Door door) {
        int failures = door.failures() + 1;
        var lockedUntil = rows.countFailure(door, LockOut.after(failures));
        var details = Map.of("failures", Integer.toString(failures));
        audit.record(new AuditEntry(new Actor.Application(), "officer.sign_in_failed", subject(door), details));
        return lockedUntil.<Attempt>map(Attempt.Locked::new).orElseGet(Attempt.Wrong::new);
    }

    private static Subject subject(Door door) {
        return new Subject("officer", door.id().toString());
    }
}
